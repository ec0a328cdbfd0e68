import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { finishRewriting, rewriteStorage } from '@/entrypoints/background/records/rewrite-storage';
import { freshProfile, testKey } from '../fresh-worker';

const sealed = { sealed: 'behind a lock' };
const before = {
  apiKey: { key: testKey, account: 'acc' },
  salt: 'salt-of-the-tests',
  'account:acc': { balance: '1.00' },
  openOrders: [{ uuid: 'one' }],
  myChannels: [{ name: 'monstercat' }],
  serviceMarks: { favourite: ['7'] },
};
const after = { ...before, apiKey: sealed };

beforeEach(async () => {
  freshProfile();
  await fakeBrowser.storage.local.set(before);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const all = () => fakeBrowser.storage.local.get(null);
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);
const seal = () => rewriteStorage((whole) => ({ ...whole, apiKey: sealed }));

test('all of the storage is cleared and written back, with the change and without a copy', async () => {
  const cleared = vi.spyOn(fakeBrowser.storage.local, 'clear');
  await seal();
  expect(cleared).toHaveBeenCalledOnce();
  expect(await all()).toEqual(after);
  expect(await databases()).not.toContain('rewriting');
});

test('nothing is written anew at a start that finds no copy', async () => {
  const cleared = vi.spyOn(fakeBrowser.storage.local, 'clear');
  await finishRewriting();
  expect(cleared).not.toHaveBeenCalled();
  expect(await databases()).not.toContain('rewriting');
});

/** A worker that dies there goes no further: what it waits for never comes. */
const dead = new Promise<never>(() => undefined);
const { local } = fakeBrowser.storage;
const [clear, set] = [local.clear.bind(local), local.set.bind(local)];

const deaths: [string, () => Promise<unknown>][] = [
  [
    'before the storage is cleared',
    async () => died(vi.spyOn(local, 'clear').mockImplementation(() => dead)),
  ],
  [
    'when it was cleared',
    async () =>
      died(
        vi.spyOn(local, 'clear').mockImplementation(async () => {
          await clear();
          return dead;
        }),
      ),
  ],
  ['before it is written back', async () => died(vi.spyOn(local, 'set').mockImplementation(() => dead))],
  [
    'when it was written back',
    async () =>
      died(
        vi.spyOn(local, 'set').mockImplementation(async (items) => {
          await set(items);
          return dead;
        }),
      ),
  ],
];

/** Waits until the worker has come as far as its death. */
async function died(step: { mock: { calls: unknown[] } }): Promise<void> {
  void seal();
  await vi.waitFor(() => expect(step.mock.calls).toHaveLength(1));
  await new Promise((later) => setTimeout(later, 5));
  vi.restoreAllMocks();
}

describe('a worker that dies', () => {
  test.each(deaths)('%s: the next one ends it, nothing is lost and nothing is plain', async (_name, die) => {
    await die();
    const copied = await readCopies();
    expect(copied).not.toContain(testKey);
    expect(copied).toContain('salt-of-the-tests');
    await finishRewriting();
    expect(await all()).toEqual(after);
    expect(await databases()).not.toContain('rewriting');
  });

  test('before the copy is on disk: everything is as it was', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(seal()).rejects.toThrow('full');
    vi.restoreAllMocks();
    expect(await all()).toEqual(before);
    await finishRewriting();
    expect(await all()).toEqual(before);
  });
});

/** Everything in the database of the copy, as text. */
async function readCopies(): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const opening = indexedDB.open('rewriting');
  opening.addEventListener('error', () => reject(opening.error));
  opening.addEventListener('success', () => {
    const db = opening.result;
    const reading = db.transaction('copy').objectStore('copy').getAll();
    reading.addEventListener('success', () => {
      db.close();
      resolve(JSON.stringify(reading.result));
    });
  });
  return promise;
}
