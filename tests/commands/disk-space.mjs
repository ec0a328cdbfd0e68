// Plain JavaScript without dependencies, because `set-up.mjs` needs it before anything is installed.
import fs from 'node:fs';
import { tmpdir } from 'node:os';

/** In MB. The packages with npm's own copies take 0.7 GB, the builds and the profiles of a test run 0.3 GB. */
const minFree = { withoutPackages: 1200, withPackages: 400 };

/** @typedef {{ folder: string, freeMb: number }} Space */

/**
 * The line for the first folder whose disk has too little left, or `null`.
 * @param {Space[]} spaces
 * @param {boolean} hasPackages whether node_modules is there already
 */
export function fullDiskLine(spaces, hasPackages) {
  const needed = hasPackages ? minFree.withPackages : minFree.withoutPackages;
  const full = spaces.find(({ freeMb }) => freeMb < needed);
  if (!full) return null;
  return `The disk is full: ${full.folder} has ${full.freeMb} MB left, ${needed} MB are needed. Free some space, then run the command again.`;
}

/**
 * The space left for this user where the commands write: the project and the folder of the browsers' profiles.
 * @returns {Space[]}
 */
export function readSpaces() {
  return [process.cwd(), tmpdir()].map((folder) => {
    const { bavail, bsize } = fs.statfsSync(folder);
    return { folder, freeMb: Math.floor((bavail * bsize) / 1e6) };
  });
}
