import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program of the system is (its first place in PATH), or `undefined`. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** The first number that `--version` names: "Mozilla Firefox 153.8.0esr" is 153. */
const majorOf = (version: string): number => Number(/\d+/.exec(version)?.[0] ?? 0);

/**
 * The first of these browsers that runs and is new enough for the extension. To be there is not enough: a stub of a
 * distribution, or a build without its libraries, does not run. `broken` is what was found in its place.
 */
export function findRunning(
  candidates: (string | undefined)[],
  leastMajor: number,
): { path?: string; broken: string[] } {
  const broken: string[] = [];
  for (const path of candidates) {
    if (path === undefined || path === '') continue;
    const { status, stdout, stderr, error } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    if (status !== 0) {
      const said = error ? error.message : (stderr.trim().split('\n')[0] ?? '');
      if (existsSync(path)) broken.push(`${path} does not run: ${said}`);
    } else if (majorOf(stdout) < leastMajor) {
      broken.push(`${path} is too old: ${stdout.trim()}, and the extension needs ${leastMajor} or later.`);
    } else return { path, broken };
  }
  return { broken };
}
