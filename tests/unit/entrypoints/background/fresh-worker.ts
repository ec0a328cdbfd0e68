import { IDBFactory } from 'fake-indexeddb';
// oxlint-disable-next-line import/no-unassigned-import -- it sets the globals that `idb` looks for
import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MyChannel } from '@/utils/channels/my-channels';

/** The key that the tests save; its last four characters are all that may be seen of it. */
export const testKey = 'k3y-of-the-tests-9f27';

/** The id of that key's account, over the salt below; and the one of version 1, over the same. */
export const testAccount = 'v2-dd6882890286bcd315d0f84709215aa5';
export const oldTestAccount = '88a72a2b7450f894';

/** An empty profile: no database, no storage, and the browser's parts that the fake one lacks. */
export function freshProfile(): void {
  globalThis.indexedDB = new IDBFactory();
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: vi.fn(async () => undefined) });
  Object.assign(fakeBrowser.action, { setIcon: vi.fn(async () => undefined) });
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => true) });
  Object.assign(fakeBrowser.declarativeNetRequest, {
    getEnabledRulesets: vi.fn(async () => ['close-after-post']),
    updateEnabledRulesets: vi.fn(async () => undefined),
  });
}

/** Saves the key as the worker does. @returns what the worker reads back. */
export async function saveTestKey(key = testKey) {
  await fakeBrowser.storage.local.set({ accountSalt: 'salt-of-the-tests' });
  const { saveApiKey } = await import('@/entrypoints/background/account/saved-account');
  const { accountIdOf } = await import('@/entrypoints/background/account/account-id');
  // The slow hash takes its time in each of a thousand tests.
  return saveApiKey(key, key === testKey ? testAccount : await accountIdOf(key));
}

/** The user's declaration that these channels are theirs. */
export const declareChannels = (...channels: Omit<MyChannel, 'statedAt'>[]): Promise<void> =>
  fakeBrowser.storage.local.set({
    myChannels: channels.map((channel) => Object.assign(channel, { statedAt: 1 })),
  });

/** The names of the alarms that are set, in alphabetical order. */
export const alarmNames = async (): Promise<string[]> =>
  (await fakeBrowser.alarms.getAll()).map(({ name }) => name).toSorted();
