import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API object, which Chrome and Firefox both call `chrome` and answer with promises.
 * For what the popup loads: the polyfill would cost its first paint 5 ms, and polyfill and storage items together an
 * eighth of its code. Everything else uses `wxt/browser`.
 */
export const chrome = (
  globalThis as unknown as {
    chrome: Pick<Browser, 'commands' | 'extension' | 'i18n' | 'runtime' | 'storage' | 'tabs' | 'windows'>;
  }
).chrome;
