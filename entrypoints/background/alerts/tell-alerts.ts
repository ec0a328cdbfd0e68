import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { readOrders } from '@/utils/orders-db/read-orders';
import { readRatesOf } from '@/utils/orders-db/read-rates';
import { readStoredChanges } from '@/utils/services/read-catalogue';
import { readRateWatches } from '@/utils/services/read-rate-watches';
import { favouriteChanges, readChanges, type FavouriteChange } from '@/utils/services/service-change';
import { readMarkedServices } from '@/utils/services/service-marks';
import type { Account } from '../account/account';
import type { Present } from '../account/present';
import { inTurn } from '../locks';
import { showTrouble } from '../snapshot/show-trouble';
import {
  alertBookSchema,
  decideAlerts,
  type AlertBook,
  type AlertFacts,
  type WatchedRate,
} from './alert-rule';
import { alertText } from './alert-text';
import { clearNotifications, mayNotify, notify } from './notify';
import { quietEnd } from './quiet-hours';

/** Rings at the end of quiet hours that hold something back. */
export const quietAlarm = 'quiet';

const bookItem = storage.defineItem<unknown>('local:alerts');

async function readBook(): Promise<AlertBook | null> {
  const read = alertBookSchema.safeParse(await bookItem.getValue());
  return read.success ? read.data : null;
}

/** Changes of favourites; none unless the list of services is newer than the book, or the book holds some back. */
async function readNewChanges(
  account: string,
  known: Account,
  book: AlertBook | null,
): Promise<FavouriteChange[]> {
  if (book === null || known.catalogue === null) return [];
  const isNewer = known.catalogue.readAt > book.servicesAt;
  if (!isNewer && !book.held.some(({ kind }) => kind === 'favourite')) return [];
  const [stored, { favourite }] = await Promise.all([readStoredChanges(account), readMarkedServices()]);
  return favouriteChanges(readChanges(stored), favourite);
}

/** What the user wants to be told of rates, with the rates of the last list. */
async function readWatchedRates(account: string): Promise<WatchedRate[]> {
  const watches = await readRateWatches();
  if (watches.length === 0) return [];
  const rates = await readRatesOf(
    account,
    watches.map(({ service }) => service),
  );
  return watches.map((rateWatch) => ({ rateWatch, now: rates.get(rateWatch.service)?.at(-1)?.[1] ?? null }));
}

/** `null` where there is no key, no alert is switched on, or the permission is missing. */
async function readFacts(present: Present, book: AlertBook | null): Promise<AlertFacts | null> {
  const { saved, account: known, settings, records } = present;
  if (saved === null || known === null || settings.alerts.length === 0 || !(await mayNotify())) return null;
  const { account } = saved;
  const open = present.orders.filter((order) => order.account === account);
  const openUuids = new Set(open.map(({ uuid }) => uuid));
  const named = [
    ...Object.keys(book?.orders ?? {}),
    ...(book?.held ?? []).flatMap(({ about }) => about ?? []),
  ];
  const ended = await readOrders(named.filter((uuid) => !openUuids.has(uuid)));
  const changes = settings.alerts.includes('favourite') ? await readNewChanges(account, known, book) : [];
  const rates = settings.alerts.includes('rate') ? await readWatchedRates(account) : [];
  return { account, known, orders: [...open, ...ended.values()], changes, settings, rates, records };
}

async function holdBack(end: number | null): Promise<void> {
  if (end === null) await browser.alarms.clear(quietAlarm);
  else await browser.alarms.create(quietAlarm, { when: end });
}

async function lookForAlerts(present: Present, now: number): Promise<void> {
  const before = await readBook();
  const facts = await readFacts(present, before);
  if (facts === null) {
    if (before !== null) await Promise.all([bookItem.removeValue(), holdBack(null)]);
    return;
  }
  const { book, alerts } = decideAlerts(before, facts, now);
  const isHolding = book.held.length > 0;
  if (isHolding || (before?.held ?? []).length > 0) {
    await holdBack(isHolding ? quietEnd(facts.settings.quietHours, now) : null);
  }
  // Saved first: a worker that dies in between tells too little, never twice. Badge and popup show it all the same.
  if (JSON.stringify(book) !== JSON.stringify(before)) await bookItem.setValue(book);
  if (alerts.length > 0) await notify(alertText(alerts, facts));
}

/**
 * Notifies of everything new since the last look, in one notification; also of what an earlier worker had no time to
 * tell. Call it after every change of an order or the account.
 */
export async function tellAlerts(present: Present): Promise<void> {
  try {
    await inTurn('alerts', () => lookForAlerts(present, Date.now()));
  } catch (error) {
    await showTrouble(error);
  }
}

/** Takes away what the screen shows, also what is being shown as this is asked. */
export const clearTold = (): Promise<void> => inTurn('alerts', clearNotifications);
