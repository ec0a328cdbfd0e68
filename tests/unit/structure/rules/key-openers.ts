import type { Tree } from '../source-tree';

const room = 'entrypoints/background/key/';

/** What opens the key, and who may: each for one request or one comparison. */
const opener = `${room}open-key`;
const openers: ReadonlySet<string> = new Set([
  'entrypoints/background/account/ask-panel.ts',
  'entrypoints/background/account/own-key.ts',
]);

/** What holds it, sealed or as it was typed, is known in its room alone. */
const inside: ReadonlySet<string | null> = new Set([`${room}stored-key`, `${room}sealed-key`]);

/** Schedule, snapshot, alerts and the rest know the key's account: nobody can give away what they do not hold. */
export const fewOpenTheKey = ({ sources }: Tree): string[] =>
  sources.flatMap(({ path, imports }) =>
    imports.flatMap(({ target, specifier }) => {
      const isOpened = target === opener && !openers.has(path);
      const isTaken = inside.has(target) && !path.startsWith(room);
      return isOpened || isTaken ? `${path} → ${specifier}` : [];
    }),
  );
