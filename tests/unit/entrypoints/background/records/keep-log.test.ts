import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SavedAccount } from '@/entrypoints/background/account/saved-account';
import { putBackLines, takeLines } from '@/entrypoints/background/panel/request-log';
import { placeOrder } from '@/entrypoints/background/placing/place-order';
import { forgetLog, keepLog } from '@/entrypoints/background/records/keep-log';
import { openOrdersDb } from '@/entrypoints/background/records/open-orders-db';
import { askBalance } from '@/entrypoints/background/tracking/read-balance';
import { readOrder } from '@/utils/orders-db/read-orders';
import { readRequests } from '@/utils/orders-db/read-requests';
import type { RequestLine } from '@/utils/requests/request-line';
import { requestText } from '@/utils/requests/request-text';
import { failure, fakePanel, reply } from '../fake-panel';
import { declareChannels, freshProfile, saveTestKey, testKey } from '../fresh-worker';
import { sampleCommand } from '../sample-command';
import { uuidOf } from '../sample-order';

let saved: SavedAccount;
beforeEach(async () => {
  freshProfile();
  forgetLog();
  saved = await saveTestKey();
  await declareChannels({ platform: 'twitch', name: 'monstercat' });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const line = (at: number): RequestLine => ({
  at,
  action: 'balance',
  httpStatus: 200,
  ms: 5,
  bytes: 40,
  guard: null,
  error: null,
});

describe('the log of requests', () => {
  test('has how each request travelled, the newest first', async () => {
    fakePanel({ add: () => failure('Insufficient balance', { status: 400 }) });
    await placeOrder(sampleCommand(), saved);
    await keepLog();
    const [add, ...reads] = await readRequests();
    expect(add).toMatchObject({
      action: 'add',
      httpStatus: 400,
      guard: 'close',
      error: 'insufficientBalance',
    });
    expect(add?.bytes).toBeGreaterThan(40);
    expect(reads.map(({ action, error, guard }) => [action, error, guard])).toEqual([
      ['balance', null, null],
      ['services', null, null],
    ]);
  });

  test.each<[string, () => Response | Promise<Response>, Partial<RequestLine>]>([
    ['a page', () => reply('<html>', { status: 503 }), { httpStatus: 503, error: 'panelFailed' }],
    ['a refused key', () => failure('Invalid API key'), { httpStatus: 200, error: 'keyRejected' }],
    [
      'no way',
      () => Promise.reject(new TypeError('fetch')),
      { httpStatus: null, bytes: 0, error: 'noConnection' },
    ],
  ])('names the error of %s', async (_what, answer, expected) => {
    fakePanel({ balance: answer });
    await expect(askBalance(saved, 'click')).rejects.toThrow();
    await keepLog();
    expect(await readRequests()).toMatchObject([expected]);
  });

  test('holds neither key nor link nor a word of a reply, whatever that is', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 200, max: 599 }), async (message, status) => {
        forgetLog();
        const body = `secret-reply ${message} ${testKey} monstercat`;
        fakePanel({ balance: () => failure(body, { status }) });
        await askBalance(saved, 'click').catch(() => undefined);
        const lines = takeLines();
        const text = JSON.stringify(lines) + lines.map(requestText).join('\n');
        expect(lines).toHaveLength(1);
        for (const secret of [testKey, 'monstercat', 'secret-reply']) expect(text).not.toContain(secret);
      }),
      { numRuns: 40 },
    );
  });

  test('keeps the last 500, and is not read further where more lie there', async () => {
    const db = await openOrdersDb();
    const transaction = db.transaction('requests', 'readwrite');
    for (let at = 0; at < 700; at += 1) void transaction.store.add(line(at));
    await transaction.done;
    expect(await readRequests()).toHaveLength(500);
    putBackLines([line(700)]);
    await keepLog();
    expect(await db.count('requests')).toBe(500);
    db.close();
    expect((await readRequests())[0]?.at).toBe(700);
  });

  test('shows its whole lines where others are damaged', async () => {
    const db = await openOrdersDb();
    for (const damaged of [null, 'text', { ...line(2), error: 'toString' }, { ...line(3), ms: -1 }])
      await db.add('requests', damaged as RequestLine);
    db.close();
    putBackLines([line(4)]);
    await keepLog();
    expect((await readRequests()).map(({ at }) => at)).toEqual([4]);
  });
});

/** Every transaction that would write the log fails. */
function refuseLog(): void {
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    names,
    ...rest
  ) {
    if ([names].flat().includes('requests')) throw new DOMException('full', 'QuotaExceededError');
    return transaction.call(this, names, ...rest);
  });
}

describe('where the log cannot be stored', () => {
  test('an order is placed all the same, and the lines wait', async () => {
    refuseLog();
    fakePanel();
    await placeOrder(sampleCommand(), saved);
    await keepLog();
    expect((await readOrder(uuidOf(1)))?.state).toBe('placed');
    vi.restoreAllMocks();
    await keepLog();
    expect(await readRequests()).toHaveLength(3);
  });

  test('no more lines wait than are kept', async () => {
    refuseLog();
    putBackLines(Array.from({ length: 800 }, (_each, at) => line(at)));
    await keepLog();
    expect(takeLines()).toHaveLength(500);
  });
});

test('no line is written between the record of an order and its answer', async () => {
  const add = vi.spyOn(IDBObjectStore.prototype, 'add');
  fakePanel();
  await placeOrder(sampleCommand(), saved);
  expect(add).not.toHaveBeenCalled();
  await keepLog();
  expect(add).toHaveBeenCalledTimes(3);
});
