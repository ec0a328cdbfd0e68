import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { standInProgram } from './stand-in-program';

const setUp = resolve(import.meta.dirname, '../../commands/set-up.mjs');

/** Runs the set-up in a folder, with these programs found first. */
function runSetUp(folder: string, path: string) {
  const env = { ...process.env, PATH: path };
  const { status, stderr } = spawnSync(process.execPath, [setUp], { cwd: folder, encoding: 'utf8', env });
  return { status, lines: stderr.trim().split('\n') };
}

describe('the set-up ends before anything else starts', () => {
  test('when the disk fills up while npm installs', () => {
    const { folder, path } = standInProgram('npm', 'echo "npm error code ENOSPC" >&2; exit 228');
    const packages = { 'node_modules/preact': { version: '11.2.0' } };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
    expect(runSetUp(folder, path)).toEqual({
      status: 1,
      lines: [
        'npm ci --loglevel=error failed:',
        'npm error code ENOSPC',
        'The disk is full: free some space, then run the command again.',
      ],
    });
  });

  test('when Node is too old and npm cannot add one', () => {
    const node = standInProgram('node', 'echo false');
    const npm = standInProgram('npm', 'echo "npm error 404 Not Found" >&2; exit 1');
    const { status, lines } = runSetUp(node.folder, `${npm.folder}:${node.path}`);
    expect(status).toBe(1);
    expect(lines.slice(-2)).toEqual([
      'npm error 404 Not Found',
      'Install Node 24 (https://nodejs.org/en/download), then run the command again.',
    ]);
  });
});
