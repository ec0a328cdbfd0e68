import type { Tree } from '../source-tree';

/** What opens the key, and who may: each for one request or one comparison. */
const opener = 'entrypoints/background/key/open-key';
const openers: ReadonlySet<string> = new Set([
  'entrypoints/background/account/ask-panel.ts',
  'entrypoints/background/account/own-key.ts',
]);

/** Schedule, snapshot, alerts and the rest know the key's account: nobody can give away what they do not hold. */
export const fewOpenTheKey = ({ sources }: Tree): string[] =>
  sources.flatMap(({ path, imports }) =>
    imports.flatMap(({ target, specifier }) =>
      target === opener && !openers.has(path) ? `${path} → ${specifier}` : [],
    ),
  );
