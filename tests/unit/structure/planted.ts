import type { Tree } from './source-tree';

export type Planted = { path: string; code: string; found: string };

export type Rule = {
  name: string;
  find: (tree: Tree) => string[];
  /** Files that break it, and what they are to be called for. */
  planted: Planted[];
};

/** The same offence in a file of this path, in several spellings. */
export const plant = (path: string, offence: string, ...codes: string[]): Planted[] =>
  codes.map((code) => ({ path, code, found: `${path} → ${offence}` }));
