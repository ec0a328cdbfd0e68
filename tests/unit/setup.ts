import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '@/public/_locales/en/messages.json';

const sentences: Record<string, { message: string }> = messages;

/** The browser's message lookup, over the real locale file. */
function getMessage(key: string, values: string[] = []): string {
  return (sentences[key]?.message ?? '').replace(/\$(\d)/g, (_all, n: string) => values[Number(n) - 1] ?? '');
}

Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en-US' });
Object.assign(globalThis, { chrome: fakeBrowser });

beforeEach(() => {
  fakeBrowser.reset();
});
