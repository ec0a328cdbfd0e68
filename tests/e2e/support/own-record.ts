import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { Order } from '../../../utils/orders/order.ts';
import type { Snapshot } from '../../../utils/snapshot.ts';
import { send } from './by-command.ts';

declare const chrome: WxtBrowser;

const hour = 3_600_000;

/** Orders of the present account for a service that were completed in the past, one for each of these hours. */
export async function haveCompleted(
  page: Page,
  hours: readonly number[],
  changes: Partial<Order> = {},
): Promise<void> {
  const account = await page.evaluate(async () => {
    const { snapshot } = await chrome.storage.local.get<{ snapshot?: Snapshot }>('snapshot');
    return snapshot?.account?.id ?? '';
  });
  const now = Date.now();
  const orders = hours.map((took, n): Order => {
    const sentAt = now - (n + 2) * 24 * hour;
    return {
      shape: 2,
      uuid: crypto.randomUUID(),
      account,
      state: 'placed',
      counter: 3,
      service: '2114',
      serviceName: 'Twitch Live Viewers | 60 min | No drop | 100% stability',
      category: null,
      rate: '0.40',
      platform: 'twitch',
      channel: 'monstercat',
      link: 'monstercat',
      quantity: 1000,
      interval: null,
      quoted: '0.40',
      currency: 'USD',
      createdAt: sentAt,
      sentAt,
      endedAt: sentAt,
      balanceBefore: null,
      guard: 'close',
      id: `past-${crypto.randomUUID()}`,
      offeredId: null,
      report: {
        word: 'Completed',
        at: sentAt + took * hour,
        charge: '0.40',
        currency: 'USD',
        startCount: 1,
        remains: 0,
      },
      error: null,
      steps: [],
      isSeen: true,
      lookAgainAt: null,
      ...changes,
    };
  });
  await send(page, { type: 'importOrders', orders, salt: null, oldSalt: null });
}

/** Moves the sending of an order into the past, in its record, past the worker. It runs in the page. */
export const sendEarlier = (page: Page, uuid: string, byMs: number): Promise<void> =>
  page.evaluate(
    async ([of, ms]) => {
      const opening = indexedDB.open('botzverse');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error));
      });
      const transaction = db.transaction('orders', 'readwrite');
      const store = transaction.objectStore('orders');
      const reading = store.get(of);
      reading.addEventListener('success', () => {
        const order = reading.result as Order;
        store.put({ ...order, sentAt: (order.sentAt ?? 0) - ms, createdAt: order.createdAt - ms });
      });
      await new Promise<void>((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve());
        transaction.addEventListener('abort', () => reject(transaction.error));
      });
      db.close();
    },
    [uuid, byMs] as const,
  );
