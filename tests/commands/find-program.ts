import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program of the system is (its first place in PATH), or `undefined`. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
