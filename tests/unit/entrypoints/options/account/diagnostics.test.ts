import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { putBackLines } from '@/entrypoints/background/panel/request-log';
import { keepLog } from '@/entrypoints/background/records/keep-log';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { showPresent } from '@/entrypoints/background/tracking/publish-changes';
import { diagnosticsText } from '@/entrypoints/options/account/diagnostics';
import { defaultSettings } from '@/utils/settings';
import type { Snapshot } from '@/utils/snapshot';
import { freshProfile, saveTestKey, testAccount, testKey } from '../../background/fresh-worker';
import { sampleAccount, sampleOrder } from '../../background/sample-order';

beforeEach(() => {
  freshProfile();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
});

test('versions, counts and the log, and no amount, link, id, key or word of the panel’s', async () => {
  await saveTestKey();
  await fakeBrowser.storage.local.set({
    [`account:${testAccount}`]: sampleAccount({
      balance: { amount: '123.45', currency: 'USD', at: 1_700_000_000_000 },
      problem: { name: 'panelFailed', detail: 'words of theirs', at: 1_700_000_000_000 },
    }),
  });
  await saveOrders([sampleOrder({ account: testAccount, state: 'unknown', id: null })]);
  const reply = { httpStatus: 200, ms: 12, bytes: 34 };
  putBackLines([{ at: 1_700_000_000_000, action: 'add', guard: 'close', error: 'linkBusy', ...reply }]);
  await keepLog();
  await showPresent();
  const { snapshot } = await fakeBrowser.storage.local.get('snapshot');
  const words = await diagnosticsText(snapshot as Snapshot, defaultSettings);
  expect(words).toContain('Orders: 1 stored, 1 open, 1 not confirmed, 0 charged twice, 0 unreadable');
  expect(words).toContain('Problem: panelFailed, 2023-11-14 22:13:20 UTC');
  expect(words.split('\n').at(-1)).toBe('2023-11-14 22:13:20 UTC  add  200  12 ms  34 B  close  linkBusy');
  for (const secret of [
    '123.45',
    'words of theirs',
    'monstercat',
    'Followers',
    '501',
    testKey,
    testKey.slice(-4),
    testAccount,
  ])
    expect(words).not.toContain(secret);
});

test('an installation without a key or a snapshot says so', async () => {
  const words = await diagnosticsText(null, defaultSettings);
  expect(words).toContain('Key: none');
  expect(words).toContain('Balance read never');
  expect(words).toContain('Requests: 0');
});
