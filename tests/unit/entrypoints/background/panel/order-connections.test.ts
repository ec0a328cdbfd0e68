import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Connecting } from '@/entrypoints/background/panel/request-timing';
import type { PanelReply } from '@/entrypoints/background/panel/transport';

type Worker = typeof import('@/entrypoints/background/panel/order-connections');
type Read = { isKept?: boolean; ms?: number; told?: Promise<void>; action?: 'add' | 'balance' };

const startedAt = 1_700_000_000_000;

/** The worker's module as a new worker has it, or the next one after it died. */
async function startWorker(): Promise<Worker> {
  vi.resetModules();
  return import('@/entrypoints/background/panel/order-connections');
}

/** Sends a request that came by its connection so. */
function send(worker: Worker, connecting: Connecting, { isKept, ms, told, action }: Read = {}) {
  return worker.sendInOrderPool(action ?? 'balance', async () => {
    vi.advanceTimersByTime(ms ?? 20);
    return {
      connection: isKept === true ? null : 'close',
      timing: () => (told ?? Promise.resolve()).then(() => ({ protocol: '', connecting })),
    } as PanelReply;
  });
}

const fetched = vi.fn<() => Promise<unknown>>();

beforeEach(() => {
  vi.useFakeTimers({ now: startedAt, toFake: ['Date', 'performance'] });
  // A worker that has been there for a while.
  vi.advanceTimersByTime(100_000);
  fetched.mockReset().mockRejectedValue(new TypeError('Failed to fetch'));
  vi.stubGlobal('fetch', fetched);
  const writing = { write: vi.fn(), close: vi.fn() };
  const handle = { createWritable: async () => writing, getFile: async () => new File([], 'gone') };
  const folder = { getFileHandle: async () => handle, removeEntry: async () => undefined };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const stored = async () => (await fakeBrowser.storage.session.get('orderConnections'))['orderConnections'];

describe('what may lie in the pool', () => {
  test('is not known at first, and nothing is on its way', async () => {
    const worker = await startWorker();
    expect([worker.isPoolEmpty(), worker.maxLeft(), worker.untilSettled()]).toEqual([false, Infinity, 0]);
  });

  test.each<[string, Connecting, boolean, number]>([
    ['a connection that was closed', 'fresh', false, 0],
    ['one that was kept', 'fresh', true, 1],
    ['a second one beside a slow one', 'slow', false, 1],
  ])('%s', async (_what, connecting, isKept, left) => {
    const worker = await startWorker();
    await send(worker, connecting, { isKept });
    expect([worker.isPoolEmpty(), worker.maxLeft()]).toEqual([left === 0, left]);
    expect(worker.untilSettled()).toBe(connecting === 'slow' ? 16_000 : 0);
  });

  test('is counted on from one request to the next', async () => {
    const worker = await startWorker();
    await send(worker, 'fresh', { isKept: true });
    await send(worker, 'reused');
    expect(worker.maxLeft()).toBe(0);
  });

  test('is not known while a request is under way', async () => {
    const worker = await startWorker();
    await send(worker, 'fresh');
    const reply = await worker.sendInOrderPool('balance', async () => {
      expect([worker.maxLeft(), worker.untilSettled()]).toEqual([Infinity, 16_000]);
      return {
        connection: 'close',
        timing: async () => ({ protocol: '', connecting: 'fresh' }),
      } as PanelReply;
    });
    expect(reply.connection).toBe('close');
    expect(worker.isPoolEmpty()).toBe(true);
  });

  test.each([
    [20, 0, 0],
    [600, Infinity, 16_000],
  ])('a request that failed after %i ms leaves %d', async (ms, left, untilSettled) => {
    const worker = await startWorker();
    await send(worker, 'fresh');
    const failure = new Error('away');
    const sending = worker.sendInOrderPool('balance', async () => {
      vi.advanceTimersByTime(ms);
      throw failure;
    });
    await expect(sending).rejects.toBe(failure);
    expect([worker.maxLeft(), worker.untilSettled()]).toEqual([left, untilSettled]);
  });

  test('the time until nothing can come any more runs down', async () => {
    const worker = await startWorker();
    await send(worker, 'slow');
    vi.advanceTimersByTime(15_999);
    expect(worker.untilSettled()).toBe(1);
    vi.advanceTimersByTime(2);
    expect(worker.untilSettled()).toBe(0);
  });
});

describe('the answer to `add`', () => {
  test.each([
    ['add', true],
    ['balance', false],
  ] as const)('%s: it comes before the count is known: %s', async (action, isFirst) => {
    const worker = await startWorker();
    await worker.openOrderPool();
    const { promise: told, resolve } = Promise.withResolvers<void>();
    const order: string[] = [];
    const sending = send(worker, 'fresh', { action, told }).then(() => order.push('answer'));
    await vi.waitFor(() => expect(worker.maxLeft()).toBe(Infinity));
    await new Promise((done) => setImmediate(done));
    order.push('count');
    resolve();
    await sending;
    expect(order).toEqual(isFirst ? ['answer', 'count'] : ['count', 'answer']);
  });

  test.each(['openOrderPool', 'closeOrderPool'] as const)('%s waits for its count', async (call) => {
    const worker = await startWorker();
    const { promise: told, resolve } = Promise.withResolvers<void>();
    await send(worker, 'fresh', { action: 'add', told });
    const calling = worker[call]();
    await new Promise((done) => setImmediate(done));
    resolve();
    await calling;
    expect(worker.maxLeft()).toBe(0);
    expect(await stored()).toMatchObject({ left: call === 'openOrderPool' ? null : 0 });
  });
});

describe('the next worker', () => {
  test('takes over the count, and when it was disturbed', async () => {
    const worker = await startWorker();
    await worker.openOrderPool();
    await send(worker, 'slow');
    vi.advanceTimersByTime(1000);
    await worker.closeOrderPool();
    expect(await stored()).toEqual({ left: 1, at: Date.now() - 1000 });
    vi.advanceTimersByTime(4000);
    const next = await startWorker();
    await next.openOrderPool();
    expect([next.maxLeft(), next.untilSettled()]).toEqual([1, 11_000]);
  });

  test('knows nothing where the one before died with an order under way, and waits from its own start on', async () => {
    const worker = await startWorker();
    await send(worker, 'fresh');
    await worker.openOrderPool();
    expect(await stored()).toEqual({ left: null, at: null });
    vi.useFakeTimers({ now: startedAt, toFake: ['Date', 'performance'] });
    const next = await startWorker();
    await next.openOrderPool();
    expect([next.maxLeft(), next.untilSettled()]).toEqual([Infinity, 16_000 - performance.now()]);
  });

  test('waits longer where the clock was set back', async () => {
    await fakeBrowser.storage.session.set({ orderConnections: { left: 2, at: Date.now() + 60_000 } });
    const next = await startWorker();
    await next.openOrderPool();
    expect([next.maxLeft(), next.untilSettled()]).toEqual([2, 16_000]);
  });

  test('is told that nobody knows', async () => {
    const worker = await startWorker();
    await worker.closeOrderPool();
    expect(await stored()).toEqual({ left: null, at: 0 });
    const next = await startWorker();
    await next.openOrderPool();
    expect([next.maxLeft(), next.untilSettled()]).toEqual([Infinity, 0]);
  });

  test('a worker’s own count is not replaced by the stored one', async () => {
    const worker = await startWorker();
    await worker.openOrderPool();
    await send(worker, 'fresh');
    await worker.openOrderPool();
    expect(worker.isPoolEmpty()).toBe(true);
  });
});

describe('a storage that fails', () => {
  test.each([
    [new RangeError('full'), 'RangeError'],
    ['full', null],
  ])('with %o refuses the order', async (failure, detail) => {
    const worker = await startWorker();
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(failure);
    await expect(worker.openOrderPool()).rejects.toMatchObject({ name: 'storageFailed', detail });
  });

  test('does not take the answer away', async () => {
    const worker = await startWorker();
    await worker.openOrderPool();
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('full'));
    await expect(worker.closeOrderPool()).resolves.toBeUndefined();
  });
});

/** A worker with an empty pool, after a discard that was seen to work. */
async function provenWorker(): Promise<Worker> {
  const worker = await startWorker();
  await send(worker, 'fresh', { isKept: true });
  await worker.discardKept();
  await send(worker, 'fresh');
  fetched.mockClear();
  return worker;
}

describe('a discard', () => {
  test('is not needed where nothing lies there, and proves nothing', async () => {
    const worker = await startWorker();
    await send(worker, 'fresh');
    expect(await worker.discardKept()).toBe(false);
    await send(worker, 'fresh');
    expect(await worker.discardKept()).toBe(false);
    expect(fetched).not.toHaveBeenCalled();
  });

  test('takes one out, and is believed once a read has connected afresh after it', async () => {
    const worker = await startWorker();
    await send(worker, 'fresh', { isKept: true });
    expect(await worker.discardKept()).toBe(false);
    expect([worker.maxLeft(), fetched.mock.calls.length]).toEqual([0, 1]);
    await send(worker, 'fresh');
    expect(await worker.discardKept()).toBe(true);
    expect(fetched).toHaveBeenCalledOnce();
  });

  test.each<[Connecting, boolean]>([
    ['slow', true],
    ['reused', false],
    ['unknown', false],
  ])('is proven by a read that was %s: %s', async (connecting, isProven) => {
    const worker = await startWorker();
    await send(worker, 'fresh', { isKept: true });
    await worker.discardKept();
    await send(worker, connecting);
    // Only the read right after it counts.
    vi.advanceTimersByTime(20_000);
    await send(worker, 'fresh');
    expect(worker.isPoolEmpty()).toBe(true);
    expect(await worker.discardKept()).toBe(isProven);
  });

  test.each([
    ['the browser sent it', () => fetched.mockResolvedValue({})],
    ['there is no place for the file', () => vi.stubGlobal('navigator', {})],
  ])('took nothing where %s', async (_why, arrange) => {
    const worker = await provenWorker();
    await send(worker, 'fresh', { isKept: true });
    arrange();
    expect(await worker.discardKept()).toBe(false);
    expect(worker.maxLeft()).toBe(1);
    await send(worker, 'reused');
    expect(worker.isPoolEmpty()).toBe(true);
  });

  test('waits until nothing can come any more', async () => {
    const worker = await provenWorker();
    await send(worker, 'slow');
    expect(await worker.discardKept()).toBe(false);
    vi.advanceTimersByTime(15_999);
    expect(await worker.discardKept()).toBe(false);
    expect(fetched).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(await worker.discardKept()).toBe(true);
    expect(fetched).toHaveBeenCalledOnce();
  });

  test.each([
    [1, 2, true, 0],
    [2, 3, false, 1],
  ])('after %i slow reads takes %i out: all %s', async (reads, times, areAll, left) => {
    const worker = await provenWorker();
    for (let n = 0; n < reads; n += 1) await send(worker, 'slow', { isKept: true });
    vi.advanceTimersByTime(16_000);
    expect(await worker.discardKept()).toBe(areAll);
    expect([fetched.mock.calls.length, worker.maxLeft()]).toEqual([times, left]);
  });

  test('takes one of a number that nobody knows', async () => {
    const worker = await startWorker();
    expect(await worker.discardKept()).toBe(false);
    expect([fetched.mock.calls.length, worker.maxLeft()]).toEqual([1, Infinity]);
  });

  test('that connected slowly has left another one behind', async () => {
    const worker = await provenWorker();
    await send(worker, 'fresh', { isKept: true });
    fetched.mockImplementation(async () => {
      vi.advanceTimersByTime(300);
      throw new TypeError('Failed to fetch');
    });
    expect(await worker.discardKept()).toBe(false);
    expect([fetched.mock.calls.length, worker.maxLeft()]).toEqual([1, 2]);
    expect(worker.untilSettled()).toBe(16_000);
  });
});
