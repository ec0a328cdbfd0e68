import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { Order } from '../../../utils/orders/order.ts';
import type { Snapshot } from '../../../utils/snapshot.ts';
import type { Companion } from '../browser/companion.ts';
import { send } from './by-command.ts';

declare const chrome: WxtBrowser;

/** How a seeded history is made: everything of an order follows from its number, 0 for the newest. */
export const seededServices = 12;
export const seededChannels = 40;
export const minutesApart = 5;

type Seed = { account: string; count: number; before: number; apart: number };

/** Puts finished orders of the past into the database, past the worker. It is complete in itself: it runs in the page. */
async function putHistory({ account, count, before, apart }: Seed): Promise<void> {
  const opening = indexedDB.open('botzverse');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const services = [
    'Live Viewers | 60 min | No drop',
    'Followers | Slow start',
    'Clip Views',
    'Post Views | 5 posts',
  ];
  const platforms = ['twitch', 'kick', 'youtube'] as const;
  const words = [
    'Completed',
    'Completed',
    'Completed',
    'Completed',
    'Partial',
    'Canceled',
    'Completed',
    'Failed',
  ];
  const orderOf = (n: number): Order => {
    const service = n % 12;
    const channel = n % 40;
    const platform = platforms[channel % 3] ?? 'twitch';
    const createdAt = before - n * apart;
    const quantity = 100 * (1 + ((n * 7) % 50));
    const charge = (((n * 13) % 400) / 100).toFixed(2);
    const word = words[n % 8] ?? 'Completed';
    return {
      shape: 2,
      uuid: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      account,
      state: 'placed',
      counter: 3,
      service: String(2000 + service),
      serviceName: `${platform} ${services[service % 4]} | ${service}`,
      category: null,
      rate: '0.50',
      platform,
      channel: `channel_${channel}`,
      link: `channel_${channel}`,
      quantity,
      interval: null,
      quoted: n % 30 === 0 ? (Number(charge) + 0.25).toFixed(2) : charge,
      currency: 'USD',
      createdAt,
      sentAt: createdAt + 500,
      endedAt: createdAt + 900,
      balanceBefore: { amount: '100.00', at: createdAt },
      guard: 'close',
      id: String(1_000_000 + n),
      offeredId: null,
      report: {
        word,
        at: createdAt + 3_600_000 + (n % 90) * 60_000,
        charge: n % 25 === 0 ? null : charge,
        currency: 'USD',
        startCount: 100,
        remains: word === 'Partial' ? 10 : 0,
      },
      error: null,
      steps: [
        { at: createdAt, kind: 'sent', text: '100.00' },
        { at: createdAt + 900, kind: 'placed', text: String(1_000_000 + n) },
        { at: createdAt + 3_600_000, kind: 'status', text: word },
      ],
      isSeen: true,
      lookAgainAt: null,
    };
  };
  for (let from = 0; from < count; from += 5000) {
    const transaction = db.transaction('orders', 'readwrite');
    const orders = transaction.objectStore('orders');
    for (let n = from; n < Math.min(count, from + 5000); n += 1) orders.put(orderOf(n));
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error));
    });
  }
  db.close();
}

/** The state that says how lines and sums stand, as it lies in the database. */
const isMade = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('botzverse');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction(['history', 'orders']);
          const state = transaction.objectStore('history').get('state');
          const count = transaction.objectStore('orders').count();
          transaction.addEventListener('complete', () => {
            opening.result.close();
            const stored = state.result as { records: number; isStale: boolean } | undefined;
            resolve(stored !== undefined && !stored.isStale && stored.records === count.result);
          });
        });
      }),
  );

/**
 * Gives the account a past of so many finished orders, and has the worker make what it makes of them. The page is one
 * of an account whose key is saved. @returns when the newest of them was made, and how long the worker took, in ms.
 */
export async function seedHistory(companion: Companion, page: Page, count: number) {
  const account = await page.evaluate(async () => {
    const { snapshot } = await chrome.storage.local.get<{ snapshot?: Snapshot }>('snapshot');
    return snapshot?.account?.id ?? '';
  });
  const apart = minutesApart * 60_000;
  const before = Date.now() - apart;
  await page.evaluate(putHistory, { account, count, before, apart });
  await companion.killWorker();
  const begunAt = performance.now();
  await send(page, { type: 'refresh', ifOlderThanSeconds: Number.MAX_SAFE_INTEGER });
  if (!(await isMade(page))) throw new Error('The lines and sums of the history were not made.');
  return { newestAt: before, madeInMs: performance.now() - begunAt };
}
