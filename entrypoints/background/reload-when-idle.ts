import { browser } from 'wxt/browser';

/** The lock that every order holds, shared, from its intent to its saved answer. */
export const placing = 'placing';

/**
 * Reloads into a new version once no order is on its way. Without a listener for `onUpdateAvailable` the browser may
 * reload in the middle of one.
 */
export const reloadWhenIdle = (): Promise<void> =>
  navigator.locks.request(placing, () => browser.runtime.reload()) as Promise<void>;
