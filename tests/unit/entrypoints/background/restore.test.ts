import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { readOrder } from '@/utils/orders-db/read-orders';
import type { OrderState } from '@/utils/orders/order';
import { alarmNames, freshProfile, saveTestKey } from './fresh-worker';
import { sampleOrder, uuidOf } from './sample-order';

/** A worker that has just been started: what the last one held in memory is gone. */
async function newWorker() {
  vi.resetModules();
  const { restore } = await import('@/entrypoints/background/restore');
  const { start } = await import('@/entrypoints/background/restore');
  return { restore, start };
}

const sent = { sentAt: 1100, endedAt: null, id: null };
const badge = () => fakeBrowser.action.getBadgeText({});

beforeEach(freshProfile);

describe('an order that the last worker left behind', () => {
  test.each<[OrderState, OrderState]>([
    ['intent', 'notSent'],
    ['sending', 'unknown'],
    ['placed', 'placed'],
    ['unknown', 'unknown'],
    ['placedIdLost', 'placedIdLost'],
    ['ambiguous', 'ambiguous'],
  ])('as %s is %s', async (left, found) => {
    await saveOrders([sampleOrder({ state: left, ...sent })]);
    const { restore } = await newWorker();
    await restore();
    expect((await readOrder(uuidOf(1)))?.state).toBe(found);
  });

  test('as intent never was sent: it is closed and asks for nobody', async () => {
    await saveOrders([sampleOrder({ state: 'intent', ...sent, sentAt: null })]);
    await (await newWorker()).restore();
    const order = await readOrder(uuidOf(1));
    expect(order).toMatchObject({ isSeen: true });
    expect(order?.open).toBeUndefined();
  });

  test('as sending may have been placed: it is open, with an end and an alarm to look at the balance', async () => {
    const { account } = await saveTestKey();
    await saveOrders([sampleOrder({ state: 'sending', ...sent, account })]);
    await (await newWorker()).restore();
    expect(await readOrder(uuidOf(1))).toMatchObject({ open: 1, error: { name: 'workerStopped' } });
    expect((await readOrder(uuidOf(1)))?.endedAt).not.toBeNull();
    expect(await alarmNames()).toEqual(['poll', 'settle']);
    expect(await badge()).toBe('1!');
  });

  test('in the mirror only is found as well', async () => {
    await fakeBrowser.storage.local.set({ openOrders: [sampleOrder({ state: 'sending', ...sent })] });
    await (await newWorker()).restore();
    expect((await readOrder(uuidOf(1)))?.state).toBe('unknown');
  });
});

describe('restoring', () => {
  test('again changes nothing, in this worker or the next', async () => {
    await saveOrders([sampleOrder({ state: 'sending', ...sent })]);
    await (await newWorker()).restore();
    const first = await readOrder(uuidOf(1));
    const { restore } = await newWorker();
    await Promise.all([restore(), restore()]);
    await restore();
    expect(await readOrder(uuidOf(1))).toEqual(first);
  });

  test('never touches an order that this worker is placing', async () => {
    const { restore } = await newWorker();
    await restore();
    await saveOrders([sampleOrder({ state: 'sending', ...sent })]);
    await restore();
    expect((await readOrder(uuidOf(1)))?.state).toBe('sending');
  });

  test('that failed is said on the toolbar and tried again by the next event', async () => {
    await saveOrders([sampleOrder({ state: 'sending', ...sent })]);
    const { start } = await newWorker();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'InvalidStateError');
    });
    await start();
    expect(await badge()).toBe('!');
    expect(await fakeBrowser.action.getTitle({})).toContain('could not open or save');
    vi.restoreAllMocks();
    await start();
    expect((await readOrder(uuidOf(1)))?.state).toBe('unknown');
    expect(await badge()).toBe('');
  });

  test('keeps storage to the extension’s own pages, where the browser can', async () => {
    await (await newWorker()).restore();
    expect(fakeBrowser.storage.local.setAccessLevel).toHaveBeenCalledWith({
      accessLevel: 'TRUSTED_CONTEXTS',
    });
  });

  test('puts the close rule back where something has switched it off', async () => {
    Object.assign(fakeBrowser.declarativeNetRequest, { getEnabledRulesets: async () => [] });
    await (await newWorker()).restore();
    expect(fakeBrowser.declarativeNetRequest.updateEnabledRulesets).toHaveBeenCalledWith({
      enableRulesetIds: ['close-after-post'],
    });
  });

  test('goes on where the browser refuses the rule: each order’s guard is read off the balance reply', async () => {
    Object.assign(fakeBrowser.declarativeNetRequest, {
      getEnabledRulesets: () => Promise.reject(new Error('no rules')),
    });
    await saveOrders([sampleOrder({ state: 'intent', ...sent })]);
    await (await newWorker()).restore();
    expect((await readOrder(uuidOf(1)))?.state).toBe('notSent');
  });
});
