// The process that accepts a front's connections and hands them to it. When it is asked to, it stands still until a SYN
// was lost; its parent, through whom all bytes run, may not.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { fillers, wakers, type FromDoor, type ToDoor } from './door-messages.ts';
import { socketsTo } from './kernel-sockets.ts';

/** With this backlog the kernel keeps two connections that nobody has accepted, and drops every further SYN. */
const backlog = 1;
const kept = 2;
/** A SYN comes again after a second. Each look goes through all sockets of the machine. */
const lookEveryMs = 25;

const client = '127.0.0.1';
const still = new Int32Array(new SharedArrayBuffer(4));
const parent = process.ppid;

const say = (word: FromDoor, socket?: Socket) => process.send?.(word, socket);

/** Waits until the queue is full. @returns whether it is only with what fills it: a client in it would never be heard. */
function waitUntilFull(port: number): boolean {
  while (process.ppid === parent && socketsTo(port).waiting < kept) Atomics.wait(still, 0, 0, 1);
  return socketsTo(port).from(fillers, 'established').length === kept;
}

/** Stands still until a SYN was lost that is not one of these, or a waker's. */
function standStill(port: number, lostBefore: Set<string>): FromDoor {
  while (process.ppid === parent) {
    const { from } = socketsTo(port);
    const lost = from(client, 'synSent').find((socket) => !lostBefore.has(socket));
    if (lost !== undefined) return { lostFrom: Number.parseInt(lost.split(':')[1] ?? '', 16) };
    if (from(wakers, 'synSent').length > 0) return 'woken';
    Atomics.wait(still, 0, 0, lookEveryMs);
  }
  return 'woken';
}

/** Connections that are on their way to the parent: until they have arrived, nothing else that is said does. */
let handedOver = 0;

/** Fills the queue, and stands still before the next turn of the event loop could empty it. */
function loseSyn(port: number): void {
  const again = () => setTimeout(() => loseSyn(port), lookEveryMs);
  if (handedOver > 0) {
    again();
    return;
  }
  const lostBefore = new Set(socketsTo(port).from(client, 'synSent'));
  const filling = Array.from({ length: kept }, () =>
    connect({ port, host: client, localAddress: fillers }).on('error', () => undefined),
  );
  // Node connects at the next tick, before it accepts anything.
  process.nextTick(() => {
    const isFull = waitUntilFull(port);
    if (isFull) {
      say('still');
      say(standStill(port, lostBefore));
    }
    for (const socket of filling) socket.destroy();
    if (!isFull) again();
  });
}

const server = createServer({ pauseOnConnect: true }, (socket) => {
  const { remoteAddress } = socket;
  socket.on('error', () => undefined);
  if (remoteAddress === fillers || remoteAddress === wakers) {
    socket.destroy();
    return;
  }
  handedOver += 1;
  say('connection', socket);
});
server.listen({ port: 0, host: client, backlog }, () => {
  const { port } = server.address() as AddressInfo;
  process.on('message', (word: ToDoor) => {
    if (word === 'arrived') handedOver -= 1;
    else loseSyn(port);
  });
  process.once('disconnect', () => process.exit());
  say({ port });
});
