import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A proxy by which a browser reaches the panel simulator under the names of the sites that it stands for. */
export type ConnectProxy = {
  port: number;
  /** Closed, it refuses everything, and what runs through it ends: as if there were no network. */
  setOpen: (isOpen: boolean) => void;
  close: () => Promise<void>;
};

/** The sites that the panel serves. */
const hosts = new Set(['botzverse.com', 'www.twitch.tv', 'kick.com']);

/** The first line of a request for a tunnel. */
const request = /^CONNECT ([^\s:]+):443 HTTP\/1\.1\r\n/;

/**
 * Leads what is meant for the panel's sites to its port, and refuses everything else: the browser reaches nothing
 * outside. TLS and HTTP run through it untouched.
 */
export async function startConnectProxy(panelPort: number, listenOn = '127.0.0.1'): Promise<ConnectProxy> {
  const sockets = new Set<Socket>();
  let isOpen = true;
  const follow = (socket: Socket) => {
    sockets.add(socket);
    // A broken connection is a thing that tests do; both ends close then.
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  };

  const server = createServer((client) => {
    follow(client);
    client.once('data', (head) => {
      const host = request.exec(head.toString('latin1'))?.[1] ?? '';
      if (!isOpen || !hosts.has(host)) {
        client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
        return;
      }
      const panel = connect(panelPort, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        client.pipe(panel).pipe(client);
      });
      follow(panel);
      panel.once('close', () => client.destroy());
      client.once('close', () => panel.destroy());
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, listenOn, resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    setOpen: (open) => {
      isOpen = open;
      if (!open) for (const socket of sockets) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
