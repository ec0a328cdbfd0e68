import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with a program that stands in for another one: PATH with the folder in front, and its calls so far. */
export function standInProgram(name: string, script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const calls = join(folder, 'calls');
  writeFileSync(calls, '');
  writeFileSync(join(folder, name), `#!/bin/sh\necho "$@" >> ${calls}\ncd ${folder}\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return {
    folder,
    path: [folder, process.env['PATH']].join(delimiter),
    calls: () => readFileSync(calls, 'utf8').trim().split('\n').filter(Boolean),
  };
}
