import { browser } from 'wxt/browser';

const idle = { permissions: ['idle' as const] };

/**
 * Asks whether the extension may know that the computer is locked. Called straight in a click's handler: the browser
 * asks for nothing else, and may ask nothing.
 */
export const askToKnowIdle = (): Promise<boolean> => browser.permissions.request(idle);
