import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What a worker that has died meets wherever it would have gone on. */
export class Died extends Error {}

/**
 * Lets the worker die before its `nth` step: a read or write of storage, the opening or deleting of a database, or a
 * transaction, of which an unfinished one changes nothing. After its death it can change nothing more.
 */
export function dieBefore(nth: number): { isDead: () => boolean } {
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps >= nth) throw new Died(`before step ${nth}`);
  };
  const guard = <Owner extends object>(owner: Owner, ...names: (keyof Owner)[]) => {
    for (const name of names) {
      const real = owner[name] as (...args: unknown[]) => unknown;
      const guarded = function guarded(this: unknown, ...args: unknown[]) {
        // An upgrade is a part of the opening.
        if (args[1] !== 'versionchange') step();
        return Reflect.apply(real, this, args);
      };
      vi.spyOn(owner as Record<keyof Owner, () => unknown>, name).mockImplementation(guarded as never);
    }
  };
  const { local, session } = fakeBrowser.storage;
  guard(local, 'get', 'set', 'remove', 'clear');
  guard(session, 'get', 'set', 'remove');
  guard(IDBFactory.prototype, 'open', 'deleteDatabase', 'databases');
  guard(IDBDatabase.prototype, 'transaction');
  return { isDead: () => steps >= nth };
}
