import { readFileSync } from 'node:fs';

const states = { established: '01', synSent: '02', listening: '0A' } as const;

const asHex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').toUpperCase();

/** An address as the kernel's table of sockets writes it. */
const hexOf = (address: string) =>
  address
    .split('.')
    .toReversed()
    .map((part) => asHex(Number(part), 2))
    .join('');

type Row = { local: string; remote: string; state: string; waiting: number };

/** The rows of this address. The others are hundreds while several browsers run. */
function readRows(address: string): Row[] {
  return readFileSync('/proc/net/tcp', 'latin1')
    .split('\n')
    .filter((line) => line.includes(address))
    .map((line) => line.trim().split(/\s+/))
    .map(([, local = '', remote = '', state = '', queues = '']) => ({
      local,
      remote,
      state,
      waiting: Number.parseInt(queues.split(':')[1] ?? '', 16),
    }));
}

/** The kernel's list of connections to a port of loopback. */
export function socketsTo(port: number) {
  const door = `${hexOf('127.0.0.1')}:${asHex(port, 4)}`;
  const rows = readRows(door);
  const from = (address: string, state: keyof typeof states) =>
    rows
      .filter((row) => row.remote === door && row.state === states[state])
      .filter((row) => row.local.startsWith(`${hexOf(address)}:`))
      .map((row) => row.local);
  return {
    /** The client's sockets from this address in this state. On loopback only a SYN that was dropped waits for long. */
    from,
    /** How many connections wait to be accepted. */
    waiting: rows.find((row) => row.local === door && row.state === states.listening)?.waiting ?? 0,
  };
}
