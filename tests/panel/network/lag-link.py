"""A network link with a round trip: python3 lag-link.py MS

Whatever is sent to 10.9.0.2 comes back to 10.9.0.1 as from 10.9.0.2, each way half of the round trip late: a server
on 0.0.0.0 is reached there as over a long way, its SYNs and FINs included. For a network namespace of its own; says
"up" when the link is there, and ends when its standard input does.
"""

import fcntl
import heapq
import os
import select
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN = 0x0001
IFF_NO_PI = 0x1000

way = float(sys.argv[1]) / 2000
link = os.open('/dev/net/tun', os.O_RDWR | os.O_NONBLOCK)
fcntl.ioctl(link, TUNSETIFF, struct.pack('16sH', b'lag0', IFF_TUN | IFF_NO_PI))
for command in (
    'ip link set lo up',
    'ip addr add 10.9.0.1/24 dev lag0',
    'ip link set lag0 up mtu 1500 txqueuelen 5000',
):
    subprocess.check_call(command.split())
print('up', flush=True)

under_way = []
count = 0
while True:
    wait = max(0, under_way[0][0] - time.monotonic()) if under_way else None
    ready, _, _ = select.select([link, sys.stdin], [], [], wait)
    if sys.stdin in ready and not os.read(sys.stdin.fileno(), 1024):
        break
    try:
        while link in ready:
            packet = os.read(link, 65536)
            count += 1
            if packet[0] >> 4 == 4:
                # Source and destination change places, which leaves the checksums as they are.
                back = packet[:12] + packet[16:20] + packet[12:16] + packet[20:]
                heapq.heappush(under_way, (time.monotonic() + way, count, back))
    except BlockingIOError:
        pass
    while under_way and under_way[0][0] <= time.monotonic():
        try:
            os.write(link, heapq.heappop(under_way)[2])
        except OSError:
            # A full queue loses a packet, as links do.
            pass
