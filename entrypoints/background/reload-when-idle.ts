import { browser } from 'wxt/browser';
import { inUse } from '@/utils/in-use';
import { placing } from './locks';
import { keepDrafts } from './records/kept-drafts';

const forever = new Promise<never>(() => undefined);

/** Whether a page has come into view meanwhile: it stands behind the lock that is held here. */
const isWanted = async (): Promise<boolean> =>
  ((await navigator.locks.query()).pending ?? []).some(
    ({ name, mode }) => name === inUse && mode === 'shared',
  );

/** Keeps what was typed and reloads, unless an order is on its way: none may begin before the worker is gone. */
const reloadUnlessPlacing = (): Promise<void> =>
  navigator.locks.request(placing, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    // A full disk costs the draft, not the update.
    await keepDrafts().catch(() => undefined);
    browser.runtime.reload();
    await forever;
  }) as Promise<void>;

/**
 * Reloads into a new version once no order is on its way, no page in view and no long work under way. Without a listener
 * for `onUpdateAvailable` the browser may reload in the middle of one. A worker that ends while it waits loses nothing:
 * the browser has the new version, and takes it at its next start at the latest.
 */
export async function reloadWhenIdle(): Promise<never> {
  for (;;) {
    await navigator.locks.request(inUse, async () => {
      if (!(await isWanted())) await reloadUnlessPlacing();
    });
    // Orders that are on their way: they must not wait for a page.
    await navigator.locks.request(placing, () => undefined);
  }
}
