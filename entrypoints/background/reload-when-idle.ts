import { browser } from 'wxt/browser';
import { placing } from './locks';

/**
 * Reloads into a new version once no order is on its way. Without a listener for `onUpdateAvailable` the browser may
 * reload in the middle of one. The lock is never released: a waiting order must not begin before the worker is gone.
 */
export async function reloadWhenIdle(): Promise<never> {
  return (await navigator.locks.request(placing, () => {
    browser.runtime.reload();
    return new Promise(() => undefined);
  })) as never;
}
