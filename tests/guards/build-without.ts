import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
/** The files that a build is made of. */
const sources = [
  'entrypoints',
  'components',
  'utils',
  'public',
  'CHANGELOG.md',
  'wxt.config.ts',
  'package.json',
  'tsconfig.json',
];

/** A build of a copy of the source, in a folder of its own. */
export type Build = { extension: string; remove: () => void };

/** Copies the source, takes this guard out by its patch, and builds the copy. Throws when the patch no longer fits. */
export function buildWithout(guard: string): Build {
  // Outside of the project: in its folders `git apply` would change the project itself.
  const copy = mkdtempSync(join(tmpdir(), `without-${guard}-`));
  for (const source of sources) cpSync(join(root, source), join(copy, source), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const patch = join(import.meta.dirname, `${guard}.patch`);
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  execFileSync('git', ['apply', patch], { cwd: copy, stdio: [...stdio] });
  execFileSync('wxt', ['build'], { cwd: copy, stdio: [...stdio] });
  return {
    extension: join(copy, '.output/chrome-mv3'),
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
