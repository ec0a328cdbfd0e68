import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hideByKey } from '@/entrypoints/background/jobs';
import { shownLock, snapshotShape } from '@/utils/snapshot';
import { freshProfile } from './fresh-worker';

beforeEach(() => {
  freshProfile();
  Object.assign(fakeBrowser.notifications, { getAll: vi.fn(async () => ({})) });
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => false) });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const settings = async () => (await fakeBrowser.storage.local.get('settings'))['settings'];

test('the key hides, and shows again', async () => {
  await hideByKey();
  expect(await settings()).toMatchObject({ hidesPrivate: true });
  await hideByKey();
  expect(await settings()).toMatchObject({ hidesPrivate: false });
});

test('while a popup shows one step, the key ends that and all stays hidden', async () => {
  await hideByKey();
  const { promise: isTaken, resolve: take } = Promise.withResolvers<boolean>();
  const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
  void navigator.locks
    .request(shownLock, { mode: 'shared' }, () => {
      hold();
      return new Promise(() => undefined);
    })
    .catch(() => take(true));
  await isHeld;
  await hideByKey();
  expect(await isTaken).toBe(true);
  expect(await settings()).toMatchObject({ hidesPrivate: true });
});

test('settings of a newer version are left as they are', async () => {
  const newer = { alerts: ['of a later version'], pollMinutes: 7 };
  await fakeBrowser.storage.local.set({ settings: newer });
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('botzverse', 99);
    opening.addEventListener('upgradeneeded', () => void opening.result.createObjectStore('orders'));
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
  vi.resetModules();
  await (await import('@/entrypoints/background/jobs')).hideByKey();
  expect(await settings()).toEqual(newer);
});

test('it hides while the history cannot be opened, and no sentence of before is left', async () => {
  const balance = { text: '$128.40' };
  await fakeBrowser.storage.local.set({
    snapshot: { shape: snapshotShape, revision: 3, isHidden: false, balance, account: { id: 'mine' } },
  });
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  vi.resetModules();
  await (await import('@/entrypoints/background/jobs')).hideByKey();
  expect(await settings()).toMatchObject({ hidesPrivate: true });
  const { snapshot } = await fakeBrowser.storage.local.get<{ snapshot: unknown }>('snapshot');
  expect(snapshot).toMatchObject({
    isHidden: true,
    balance: null,
    problem: { name: 'storageFailed' },
  });
});
