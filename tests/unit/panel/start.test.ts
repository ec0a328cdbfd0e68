import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { demoKey } from '../../panel/demo.ts';
import { runPanel } from './running-panel.ts';

const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(...args: string[]) {
  const child = spawn(process.execPath, ['tests/panel/start.ts', ...args]);
  started.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece: Buffer) => {
    said.out += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    said.err += piece.toString();
  });
  return { child, said, ended: once(child, 'close').then(([code]) => code as number | null) };
}

test('prints what a browser needs, and stops on Ctrl-C', async () => {
  const { child, said, ended } = start('--port', '0');
  while (!said.out.includes('Ctrl-C')) await once(child.stdout, 'data');
  expect(said.out).toMatch(/Address +https:\/\/127\.0\.0\.1:\d+\n/);
  expect(said.out).toContain(demoKey);
  expect(said.out).toMatch(/SPKI hash +[A-Za-z0-9+/]{43}=\n/);
  expect(said.out).toContain('--host-resolver-rules=MAP botzverse.com:443');
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(said.err).toBe('');
});

describe('what it cannot do it says', () => {
  test.each([
    [['--port', 'x'], '--port must be a whole number from 0 to 65535, not "x".'],
    [['--port', '70000'], '--port must be a whole number'],
    [['--protocols', 'h3'], '--protocols must be h1, h2 or both, not "h3".'],
    [['--services', '-1'], '--services'],
    [['--fast'], "Unknown option '--fast'"],
    [['extra'], 'extra'],
  ])('%j', async (args, message) => {
    const { said, ended } = start(...args);
    expect(await ended).toBe(2);
    expect(said.err).toContain(message);
    expect(said.err).toContain('node tests/panel/start.ts');
  });

  test('a port that is taken', async () => {
    const panel = await runPanel();
    const { said, ended } = start('--port', String(panel.port));
    expect(await ended).toBe(1);
    expect(said.err).toBe(
      `The demo panel could not start. Port ${panel.port} is taken by another program.\n`,
    );
  });
});

test('explains itself when asked', async () => {
  const { said, ended } = start('--help');
  expect(await ended).toBe(0);
  expect(said.out).toContain('--protocols');
});
