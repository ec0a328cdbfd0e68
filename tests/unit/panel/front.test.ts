import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Front } from '../../panel/network/front.ts';

/** Says back what it hears, and ends as a client asks for it: "bye" with a FIN, "die" with a RST. */
let echo: Server;
let front: Front;
const clients: Socket[] = [];

beforeEach(async () => {
  echo = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      if (piece.toString() === 'bye') socket.end('bye');
      else if (piece.toString() === 'die') socket.resetAndDestroy();
      else socket.write(piece);
    });
  });
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  front = await Front.open((echo.address() as AddressInfo).port, 7);
});

afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
  front.close();
  echo.close();
});

async function call(): Promise<Socket> {
  const client = connect(front.port, '127.0.0.1');
  clients.push(client);
  await once(client, 'connect');
  return client;
}

/** How long it takes until this is said back. */
async function say(client: Socket, words = 'hello'): Promise<number> {
  const from = performance.now();
  client.write(words);
  const [answer] = (await once(client, 'data')) as [Buffer];
  expect(answer.toString()).toBe(words);
  return performance.now() - from;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** 'fin' or the error's code. */
const endOf = (client: Socket) =>
  new Promise<string>((resolve) => {
    client.once('end', () => resolve('fin'));
    client.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    client.resume();
  });

test('a calm network leads on, and counts', async () => {
  await say(await call());
  expect(front.counts).toEqual({ accepted: 1, synsLost: 0, maxConnectMs: 0, refused: 0, idled: 0 });
});

test('a round trip is in every answer, and twice in the first', async () => {
  front.change({ roundTripMs: 200 });
  const client = await call();
  expect(await say(client)).toBeGreaterThanOrEqual(390);
  const second = await say(client);
  expect(second).toBeGreaterThanOrEqual(195);
  front.change({ roundTripMs: 0 });
  expect(await say(client)).toBeLessThan(second);
});

test('a lost SYN comes again after a second, and only that one', async () => {
  expect(await timeOf(call)).toBeLessThan(500);
  await front.loseNextSyn();
  const lost = call();
  await expect.poll(() => front.counts.synsLost).toBe(1);
  expect(await timeOf(call)).toBeLessThan(500);
  expect(await timeOf(() => lost)).toBeGreaterThan(300);
  expect(await say(await lost)).toBeLessThan(500);
  expect(front.counts.accepted).toBe(3);
  expect(front.counts.maxConnectMs).toBeGreaterThan(900);
});

test('a door that stands still for a SYN can be woken', async () => {
  front.change({ lostSyns: 1 });
  front.change({ lostSyns: 0 });
  await expect.poll(() => timeOf(call)).toBeLessThan(500);
  expect(await timeOf(call)).toBeLessThan(500);
});

/** The outcomes of the next dozen connections. */
async function fates(): Promise<string[]> {
  const found: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    const client = await call();
    const ended = endOf(client).then(() => 'refused');
    client.write('hello');
    found.push(await Promise.race([ended, once(client, 'data').then(() => 'answered')]));
  }
  return found;
}

test('which connections are refused follows from the seed', async () => {
  front.change({ refused: 0.5 });
  const first = await fates();
  expect(new Set(first)).toEqual(new Set(['refused', 'answered']));
  front.close();
  front = await Front.open((echo.address() as AddressInfo).port, 7);
  front.change({ refused: 0.5 });
  expect(await fates()).toEqual(first);
});

test.each(['fin', 'rst'] as const)('what lies idle is ended by a %s; what is used is not', async (ending) => {
  front.change({ idleMs: 300, ending });
  const [idle, used] = [await call(), await call()];
  const ended = endOf(idle);
  const timer = setInterval(() => used.write('still here'), 30);
  expect(await ended).toBe(ending === 'fin' ? 'fin' : 'ECONNRESET');
  clearInterval(timer);
  expect(used.destroyed).toBe(false);
  expect(front.counts.idled).toBe(1);
});

test('an end of the panel is the same end at the client', async () => {
  const [bye, die] = [await call(), await call()];
  bye.write('bye');
  die.write('die');
  expect(await endOf(bye)).toBe('fin');
  expect(await endOf(die)).toBe('ECONNRESET');
});

const openAtPanel = () =>
  new Promise((resolve) => {
    echo.getConnections((_error, count) => resolve(count));
  });

test('a hidden end leaves an idle socket open until it is used', async () => {
  front.change({ hidesEnd: true });
  const client = await call();
  await say(client, 'bye');
  await expect.poll(openAtPanel).toBe(0);
  expect(client.readyState).toBe('open');
  client.write('hello');
  expect(await endOf(client)).toBe('ECONNRESET');
});
