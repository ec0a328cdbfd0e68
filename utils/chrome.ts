import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API object, which Chrome and Firefox both call `chrome` and answer with promises.
 * For what runs before the popup's first paint: the polyfill would cost it 5 ms. Everything else uses `wxt/browser`.
 */
export const chrome = (
  globalThis as unknown as { chrome: Pick<Browser, 'i18n' | 'runtime' | 'storage' | 'tabs'> }
).chrome;
