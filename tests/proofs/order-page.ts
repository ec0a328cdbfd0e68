import type { BrowserContext, Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { Command, Outcome, PlaceOrder } from '../../utils/command.ts';
import type { Order } from '../../utils/orders/order.ts';
import type { Snapshot } from '../../utils/snapshot.ts';
import { differencesOf } from '../e2e/browser/differences.ts';
import { demoKey } from '../panel/demo.ts';
import { knownOffer } from '../panel/services/known-services.ts';

declare const chrome: WxtBrowser;

/** The answer to a page's command: its outcome, or that the worker was gone before it answered. */
export type Answer = Outcome | { ok: false; error: 'workerStopped' };

/**
 * A page of the extension that sends what its buttons send and reads what it may read. It shows no document of ours
 * (the manifest), so that nothing but the proof asks for anything.
 */
export class OrderPage {
  readonly #page: Pick<Page, 'evaluate'>;
  /** What the user has agreed to, whatever the order. */
  readonly #agreed: PlaceOrder['confirmed'];
  #account = '';

  constructor(page: Pick<Page, 'evaluate'>, agreed: PlaceOrder['confirmed'] = []) {
    this.#page = page;
    this.#agreed = agreed;
  }

  static async open(context: BrowserContext, pageRoot: string): Promise<OrderPage> {
    const page = await context.newPage();
    await page.goto(`${pageRoot}manifest.json`);
    return new OrderPage(page, differencesOf(page).agreedBeforeOrders);
  }

  /** Sends a command as `sendCommand` does. */
  send(command: Command): Promise<Answer> {
    return this.#page.evaluate(async (message): Promise<Answer> => {
      try {
        const outcome: Answer | undefined = await chrome.runtime.sendMessage(message);
        return outcome ?? { ok: false, error: 'workerStopped' };
      } catch {
        return { ok: false, error: 'workerStopped' };
      }
    }, command);
  }

  /** Sends a command that has to go well, at the last of so many tries where network or storage fail. */
  async ask(command: Command, tries = 1): Promise<void> {
    const answer = await this.send(command);
    if (answer.ok) return;
    if (tries <= 1) throw new Error(`${command.type}: ${answer.error}`);
    await this.ask(command, tries - 1);
  }

  /** Lets one of the worker's alarms ring now. */
  ringAlarm(name: string): Promise<void> {
    return this.#page.evaluate((alarm) => chrome.alarms.create(alarm, { when: Date.now() }), name);
  }

  /** From now on counts what is told on a channel; @returns what reads the count. */
  async countMessages(channel: string): Promise<() => Promise<number>> {
    await this.#page.evaluate((name) => {
      const counted = Object.assign(globalThis, { told: 0 });
      new BroadcastChannel(name).addEventListener('message', () => {
        counted.told += 1;
      });
    }, channel);
    return () => this.#page.evaluate(() => (globalThis as unknown as { told: number }).told);
  }

  /** Writes back when the list of services was read, so that it is old. */
  ageServices(): Promise<void> {
    return this.#page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('catalogue');
          opening.addEventListener('error', () => reject(opening.error));
          opening.addEventListener('success', () => {
            const db = opening.result;
            const writing = db.transaction('lists', 'readwrite');
            const reading = writing.objectStore('lists').getAll();
            reading.addEventListener('success', () => {
              for (const list of reading.result) writing.objectStore('lists').put({ ...list, readAt: 1 });
            });
            writing.addEventListener('error', () => reject(writing.error));
            writing.addEventListener('complete', () => {
              db.close();
              resolve();
            });
          });
        }),
    );
  }

  /** Saves the demo account's key and the channels as the user's own. */
  async setUp(channels: string[], tries = 1): Promise<void> {
    await this.ask({ type: 'saveApiKey', key: demoKey }, tries);
    await this.ask({ type: 'readServices', isForced: false }, tries);
    const myChannels = channels.map((name) => ({ platform: 'twitch', name, statedAt: 0 }));
    await this.store('local', { myChannels });
    await this.readAccount();
    // Storage that fails at random may have lost the snapshot.
    for (let left = tries; this.#account === '' && left > 1; left -= 1) {
      await this.ask({ type: 'refresh', ifOlderThanSeconds: 0 }, tries);
      await this.readAccount();
    }
  }

  /** Takes from the snapshot, as a page does, which account orders are for. */
  async readAccount(): Promise<void> {
    const { snapshot } = (await this.stored('local')) as { snapshot?: Snapshot };
    this.#account = snapshot?.account?.id ?? '';
  }

  /** The command of "Place order", for this quantity of a service at the panel's own price. */
  command(order: Pick<PlaceOrder, 'uuid' | 'service' | 'link' | 'quantity'>, rate: string): PlaceOrder {
    const shown = { ...knownOffer(order.service), rate };
    const channel = { platform: 'twitch' as const, name: order.link };
    return {
      type: 'placeOrder',
      account: this.#account,
      ...order,
      channel,
      interval: null,
      shown,
      // Each its own: what is agreed to for one order counts for no other.
      confirmed: [...this.#agreed],
    };
  }

  /** Writes into the extension's storage, as only the worker does in the product. */
  async store(area: 'local' | 'session', items: Record<string, unknown>): Promise<void> {
    await this.#page.evaluate(([where, values]) => chrome.storage[where].set(values), [area, items] as const);
  }

  async stored(area: 'local' | 'session'): Promise<Record<string, unknown>> {
    return this.#page.evaluate((where) => chrome.storage[where].get(null), area);
  }

  /** Every order's record in the database, or the one of this uuid. */
  records(uuid?: string): Promise<Order[]> {
    return this.#page.evaluate(
      (key) =>
        new Promise<Order[]>((resolve, reject) => {
          const opening = indexedDB.open('botzverse');
          opening.addEventListener('error', () => reject(opening.error));
          opening.addEventListener('success', () => {
            const db = opening.result;
            const reading = db.transaction('orders').objectStore('orders').getAll(key);
            reading.addEventListener('error', () => reject(reading.error));
            reading.addEventListener('success', () => {
              db.close();
              resolve(reading.result);
            });
          });
        }),
      uuid,
    );
  }

  /** Writes these records over those of the same uuids. */
  replaceRecords(records: Order[]): Promise<void> {
    return this.#page.evaluate(
      (replaced) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('botzverse');
          opening.addEventListener('error', () => reject(opening.error));
          opening.addEventListener('success', () => {
            const db = opening.result;
            const writing = db.transaction('orders', 'readwrite');
            for (const record of replaced) writing.objectStore('orders').put(record);
            writing.addEventListener('error', () => reject(writing.error));
            writing.addEventListener('complete', () => {
              db.close();
              resolve();
            });
          });
        }),
      records,
    );
  }

  /** Deletes the database with everything in it. */
  destroyDatabase(): Promise<void> {
    return this.#page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('botzverse');
          deleting.addEventListener('error', () => reject(deleting.error));
          deleting.addEventListener('success', () => resolve());
        }),
    );
  }
}
