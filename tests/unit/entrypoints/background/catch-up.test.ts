import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeAccount } from '@/entrypoints/background/account/account';
import type { SavedAccount } from '@/entrypoints/background/account/saved-account';
import { catchUp } from '@/entrypoints/background/jobs';
import { actionsOf, fakePanel } from './fake-panel';
import { freshProfile, saveTestKey } from './fresh-worker';

let saved: SavedAccount;

beforeEach(async () => {
  freshProfile();
  saved = await saveTestKey();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const panelAccess = { origins: ['https://botzverse.com/*'] };

describe('when the user changes what the extension may do', () => {
  test('the way to the panel is tried at once', async () => {
    const sent = fakePanel();
    await catchUp(panelAccess);
    expect(actionsOf(sent)).toEqual(['balance']);
  });

  test('nothing is asked where it was something else', async () => {
    const sent = fakePanel();
    await catchUp({});
    await catchUp({ origins: [] });
    expect(sent).toEqual([]);
  });

  test('nothing is asked with a key that was refused', async () => {
    await changeAccount(saved.account, (account) => ({
      ...account,
      problem: { name: 'keyRejected', detail: null, at: Date.now() },
    }));
    const sent = fakePanel();
    await catchUp(panelAccess);
    expect(sent).toEqual([]);
  });
});
