import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether `npm test` has built this package already, for all of its stages.
 * @throws where that build has failed: an older one would be tested in its place.
 */
export function isBuilt(folder: string): boolean {
  if (process.env['COMPANION_IS_BUILT'] === undefined) return false;
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`There is no build in ${folder}.`);
  return true;
}
