import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program of the system is (its first place in PATH), or `undefined`. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * The first of these browsers that runs. To be there is not enough: a stub of a distribution, or a build without its
 * libraries, does not. `broken` is what those said instead.
 */
export function findRunning(candidates: (string | undefined)[]): { path?: string; broken: string[] } {
  const broken: string[] = [];
  for (const path of candidates) {
    if (path === undefined || path === '') continue;
    const { status, stderr, error } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    if (status === 0) return { path, broken };
    const said = error ? error.message : (stderr.trim().split('\n')[0] ?? '');
    if (existsSync(path)) broken.push(`${path} does not run: ${said}`);
  }
  return { broken };
}
