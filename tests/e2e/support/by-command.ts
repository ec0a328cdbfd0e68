import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { Command, Outcome, PlaceOrder } from '../../../utils/command.ts';
import type { Order } from '../../../utils/orders/order.ts';
import type { Service } from '../../../utils/services/service.ts';
import type { Snapshot } from '../../../utils/snapshot.ts';
import { demoKey } from '../../panel/demo.ts';
import { knownOffer } from '../../panel/services/known-services.ts';
import type { Companion } from '../browser/companion.ts';
import { differencesOf } from '../browser/differences.ts';

declare const chrome: WxtBrowser;

function agreed(page: Page, command: Command): Command {
  if (command.type !== 'placeOrder') return command;
  return { ...command, confirmed: [...command.confirmed, ...differencesOf(page).agreedBeforeOrders] };
}

/**
 * Asks the worker as the extension's pages do; the user has agreed to what this browser makes them agree to. A message that does nothing goes first: a worker that was just about to
 * rest would close the channel of the one that counts.
 */
export const send = (page: Page, command: Command): Promise<Outcome> =>
  page.evaluate(
    async (asked) => {
      await chrome.runtime.sendMessage(null).catch(() => null);
      if (asked.type === 'placeOrder') {
        const { snapshot } = await chrome.storage.local.get<{ snapshot?: Snapshot }>('snapshot');
        asked.account = snapshot?.account?.id ?? asked.account;
      }
      return chrome.runtime.sendMessage<Command, Outcome>(asked);
    },
    agreed(page, command),
  );

/** The value of a key in extension storage, read in the worker (a page must not see the API key). */
export const stored = (companion: Companion, key: string): Promise<unknown> =>
  companion.worker.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);

/** What the next popup shows at first. */
export const snapshotOf = async (companion: Companion) => (await stored(companion, 'snapshot')) as Snapshot;

/** All records of orders, as they lie in the database. */
export const storedOrders = (page: Page): Promise<Order[]> =>
  page.evaluate(
    () =>
      new Promise<Order[]>((resolve, reject) => {
        const opening = indexedDB.open('botzverse');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('orders').objectStore('orders').getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(reading.result as Order[]);
          });
        });
      }),
  );

/** Gives all records of orders these fields, and times that lie so much earlier, past the worker. */
export const rewriteOrders = (page: Page, fields: Partial<Order>, earlierMs = 0): Promise<void> =>
  page.evaluate(
    async ([given, byMs]) => {
      const opening = indexedDB.open('botzverse');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const transaction = opening.result.transaction('orders', 'readwrite');
      const orders = transaction.objectStore('orders');
      const all = orders.getAll();
      all.addEventListener('success', () => {
        for (const order of all.result as Order[]) {
          const { createdAt, sentAt } = order;
          orders.put({ ...order, createdAt: createdAt - byMs, sentAt: sentAt && sentAt - byMs, ...given });
        }
      });
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      opening.result.close();
    },
    [fields, earlierMs] as const,
  );

/** The list of services as it lies in the database. */
export const storedServices = (page: Page): Promise<Service[]> =>
  page.evaluate(
    () =>
      new Promise<Service[]>((resolve, reject) => {
        const opening = indexedDB.open('catalogue');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('lists').objectStore('lists').getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve((reading.result as { services: Service[] }[])[0]?.services ?? []);
          });
        });
      }),
  );

/** An extension page of an account whose key is saved, whose services are read, and whose channel is declared. */
export async function connect(companion: Companion): Promise<Page> {
  const page = await companion.installedOptions('#account');
  await send(page, { type: 'saveApiKey', key: demoKey });
  await send(page, { type: 'readServices', isForced: false });
  await send(page, { type: 'declareChannel', channel: { platform: 'twitch', name: 'monstercat' } });
  return page;
}

/** An order as a review of the demo service would send it. */
export const anOrder = (changes: Partial<PlaceOrder> = {}): PlaceOrder => ({
  type: 'placeOrder',
  uuid: crypto.randomUUID(),
  account: 'filled in when it is sent',
  service: '2114',
  link: 'monstercat',
  channel: { platform: 'twitch', name: 'monstercat' },
  quantity: 100,
  interval: null,
  shown: changes.shown ?? knownOffer(changes.service ?? '2114'),
  confirmed: [],
  ...changes,
});
