import { once } from 'node:events';
import { connect as connectTls } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { call, keepAliveAgent, openSession, send } from './panel-client.ts';
import { runPanel } from './running-panel.ts';

const balance = { action: 'balance' };

describe('HTTP/1.1', () => {
  test('keeps a connection alive and journals its reuse', async () => {
    const panel = await runPanel();
    const agent = keepAliveAgent();
    for (let count = 0; count < 3; count += 1) {
      const { headers } = await call(panel, balance, agent);
      expect(headers['connection']).toBe('keep-alive');
    }
    expect(panel.journal.map((entry) => entry.reusedSocket)).toEqual([false, true, true]);
    expect(panel.journal.every((entry) => entry.protocol === 'http/1.1')).toBe(true);
    agent.destroy();
  });

  test('closes it when asked to, and says so', async () => {
    const panel = await runPanel({ protocols: 'h1' });
    const agent = keepAliveAgent();
    for (let count = 0; count < 2; count += 1) {
      const body = '{}';
      const { headers } = await send(panel, agent, { headers: { connection: 'close' }, body });
      expect(headers['connection']).toBe('close');
    }
    expect(panel.journal.map((entry) => entry.reusedSocket)).toEqual([false, false]);
    expect(panel.journal[0]?.headers['connection']).toBe('close');
  });

  test.each([
    ['h1', true, ['connection: keep-alive', 'connection: keep-alive']],
    ['both', true, ['connection: keep-alive', 'connection: keep-alive']],
    ['h1', 'unnamed', null],
    ['both', 'unnamed', null],
    ['h1', 'saysClose', ['connection: close', 'connection: close']],
    ['both', 'saysClose', ['connection: close', 'connection: close']],
  ] as const)(
    'of %s: ignores that wish when told to (%s), and serves on',
    async (protocols, ignored, says) => {
      const panel = await runPanel({ protocols, ignoreConnectionClose: ignored });
      const socket = connectTls({
        port: panel.port,
        host: '127.0.0.1',
        ca: panel.certificate,
        servername: 'botzverse.com',
      });
      let received = '';
      socket.on('data', (piece: Buffer) => {
        received += piece.toString();
      });
      const text =
        'POST /api/v1 HTTP/1.1\r\nHost: botzverse.com\r\nConnection: close\r\nContent-Length: 2\r\n\r\n[]';
      const replies = () => received.split('Invalid request body').length - 1;
      for (const count of [1, 2]) {
        socket.write(text);
        while (replies() < count) await once(socket, 'data');
      }
      expect(panel.journal.map((entry) => entry.reusedSocket)).toEqual([false, true]);
      expect(received.match(/^connection: .*$/gim)).toEqual(says);
      socket.destroy();
    },
  );
});

describe('HTTP/2', () => {
  test('serves a whole session', async () => {
    const panel = await runPanel();
    const session = openSession(panel);
    expect((await session.call(balance)).body).toContain('128.40');
    const replies = await Promise.all([session.call(balance), session.call(balance)]);
    expect(replies.map((reply) => reply.status)).toEqual([200, 200]);
    expect(panel.journal.map((entry) => [entry.protocol, entry.reusedSocket, entry.host])).toEqual([
      ['h2', false, 'botzverse.com'],
      ['h2', true, 'botzverse.com'],
      ['h2', true, 'botzverse.com'],
    ]);
    session.close();
  });
});

test.each([
  ['both', ['h2', 'http/1.1'], 'h2'],
  ['both', ['http/1.1'], 'http/1.1'],
  ['h1', ['h2', 'http/1.1'], 'http/1.1'],
  ['h2', ['h2', 'http/1.1'], 'h2'],
] as const)('a panel of %s and a client of %j agree on %s', async (protocols, offered, agreed) => {
  const panel = await runPanel({ protocols });
  const socket = connectTls({
    port: panel.port,
    host: '127.0.0.1',
    ca: panel.certificate,
    servername: 'www.twitch.tv',
    ALPNProtocols: [...offered],
  });
  await once(socket, 'secureConnect');
  expect(socket.alpnProtocol).toBe(agreed);
  socket.destroy();
});

test('a panel of both changes what it offers from one connection to the next', async () => {
  const panel = await runPanel({ offered: 'h1' });
  const agreed: unknown[] = [];
  for (const offered of ['h1', 'h2', 'both', 'h1'] as const) {
    panel.settings.offered = offered;
    const socket = connectTls({
      port: panel.port,
      host: '127.0.0.1',
      ca: panel.certificate,
      servername: 'botzverse.com',
      ALPNProtocols: ['h2', 'http/1.1'],
    });
    await once(socket, 'secureConnect');
    agreed.push(socket.alpnProtocol);
    socket.destroy();
  }
  expect(agreed).toEqual(['http/1.1', 'h2', 'h2', 'http/1.1']);
});

test('a client that leaves mid-request is journalled and takes no order', async () => {
  const panel = await runPanel();
  const socket = connectTls({
    port: panel.port,
    host: '127.0.0.1',
    ca: panel.certificate,
    servername: 'botzverse.com',
  });
  socket.write(
    'POST /api/v1 HTTP/1.1\r\nHost: botzverse.com\r\nContent-Length: 400\r\n\r\n{"key":"demo',
    () => socket.destroy(),
  );
  await panel.waitFor(({ journal }) => journal.length === 1);
  expect(panel.journal[0]).toMatchObject({ outcome: 'incomplete', rawBody: '{"key":"demo', fields: null });
});

test('Chromium is told where the panel is and nothing else', async () => {
  const panel = await runPanel();
  expect(panel.chromiumArgs).toContain(
    `--host-resolver-rules=MAP botzverse.com:443 127.0.0.1:${panel.port}, MAP www.twitch.tv:443 127.0.0.1:${panel.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
  );
  expect(panel.chromiumArgs).toContain(`--ignore-certificate-errors-spki-list=${panel.spki}`);
  expect(panel.spki).toMatch(/^[A-Za-z0-9+/]{43}=$/);
});
