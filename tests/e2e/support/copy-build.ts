import { cp } from 'node:fs/promises';
import { productionBuild } from '../browser/launch-browser.ts';

/**
 * Copies a build, without what a browser that runs on it keeps there: it comes and goes while other stories
 * run.
 */
export const copyBuild = (folder: string, build = productionBuild): Promise<void> =>
  cp(build, folder, { recursive: true, filter: (path) => !path.includes('_metadata') });
