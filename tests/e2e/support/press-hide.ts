import type { WxtBrowser } from 'wxt/browser';
import type { Companion } from '../browser/companion.ts';

declare const chrome: WxtBrowser;
type Fired<Args extends unknown[]> = { dispatch(...args: Args): void };

/** Presses the shortcut of "Hide amounts and names", which no page gets to see. */
export const pressHide = (companion: Companion): Promise<void> =>
  companion.worker.evaluate(() => {
    (chrome.commands.onCommand as unknown as Fired<[string]>).dispatch('hide');
  });
