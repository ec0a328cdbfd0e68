import type { Tree } from '../source-tree';

const listeners = ['onChanged', 'watch'];

/** A page that listens to storage is handed every value that changes: the key too. */
export const noPageListensToStorage = ({ sources }: Tree): string[] =>
  sources
    .filter(({ path }) => !path.startsWith('entrypoints/background/'))
    .flatMap(({ path, words }) =>
      listeners.filter((word) => words.has(word)).map((word) => `${path} → ${word}`),
    );
