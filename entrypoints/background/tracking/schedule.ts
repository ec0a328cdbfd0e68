import { browser } from 'wxt/browser';
import { factsOf } from '@/utils/errors';
import { isUnsettled, type Order } from '@/utils/orders/order';
import { isAwaited, isOnItsWay, isOpen } from '@/utils/orders/order-state';
import { statusKind } from '@/utils/orders/order-status';
import type { Settings } from '@/utils/settings';
import { nextLookAtLimits } from '@/utils/spending/limit-change';
import type { Account } from '../account/account';
import type { Present } from '../account/present';
import { mayNotify } from '../alerts/notify';
import { inTurn } from '../locks';
import { nextLookAt } from '../settling/settle-orders';

/**
 * Wakes the worker while an `add` is on its way, so that a worker that died is restored. No other schedule can delay or
 * clear it, because it is an alarm of its own.
 */
export const wakeAlarm = 'wake';
/** Alarms for orders that are open, unknown or watched, a limit that waits to be raised, the balance, and favourites. */
export const pollAlarm = 'poll';
export const settleAlarm = 'settle';
export const limitsAlarm = 'limits';
export const balanceAlarm = 'balance';
export const servicesAlarm = 'services';

const hour = 3_600_000;
const slowMinutes = 30;

/** An unknown status word may stay for ever: such an order is polled slowly, however young it is. */
const isSlow = (order: Order) =>
  !isUnsettled(order) &&
  order.report !== null &&
  (!isOpen(order) || statusKind(order.report.word) === 'other');

/**
 * The polling period in minutes, by the age of the youngest order: 1 for an hour, 5 for a day, then 30; never less than
 * the user's `minMinutes`. `null` when no order is open or due for a last look.
 */
export function pollPeriod(orders: Order[], now: number, minMinutes: number): number | null {
  if (orders.length === 0) return null;
  const quick = orders.filter((order) => !isSlow(order)).map((order) => now - order.createdAt);
  const youngest = Math.min(...quick);
  const byAge = youngest < hour ? 1 : youngest < 24 * hour ? 5 : slowMinutes;
  return Math.max(byAge, minMinutes);
}

/** The shortest delay that browsers allow; an alarm that is overdue during a back-off must not ring in a loop. */
const minDelayMs = 30_000;

/** Firefox does not count the time that the computer slept: an alarm that is so late is set again. */
const lateMs = 60_000;

/** Keeps an alarm that is early enough: set anew by each event, a due one would never ring. */
async function setLookAlarm(name: string, look: number | null, delayMs: number): Promise<void> {
  if (look === null) {
    await browser.alarms.clear(name);
    return;
  }
  const now = Date.now();
  const soonest = now + delayMs;
  const due = (await browser.alarms.get(name))?.scheduledTime ?? Infinity;
  if (look > soonest || due > soonest || due < now - lateMs) {
    await browser.alarms.create(name, { when: Math.max(look, soonest) });
  }
}

/** Keeps the earlier of the existing alarm for open orders and the new one. */
async function setPollAlarm(period: number): Promise<void> {
  const alarm = await browser.alarms.get(pollAlarm);
  const now = Date.now();
  const isLate = alarm !== undefined && alarm.scheduledTime < now - lateMs;
  if (!isLate && alarm?.periodInMinutes === period && alarm.scheduledTime <= now + period * 60_000) return;
  const when = isLate ? now : Math.min(alarm?.scheduledTime ?? Infinity, now + period * 60_000);
  await browser.alarms.create(pollAlarm, { when, periodInMinutes: period });
}

/** Between reads of the list of services for favourites and watched rates: panels change their prices about daily. */
const favouriteMinutes = 6 * 60;

/** Sets or clears an alarm for something that is read only to be told. */
async function setAlertAlarm(name: string, isWanted: boolean, periodInMinutes: number): Promise<void> {
  const isSet = (await browser.alarms.get(name)) !== undefined;
  if (isSet && !isWanted) await browser.alarms.clear(name);
  if (isWanted && !isSet) await browser.alarms.create(name, { periodInMinutes });
}

async function setAlertAlarms(isAsking: boolean, { alerts }: Settings): Promise<void> {
  const isTelling = isAsking && alerts.length > 0 && (await mayNotify());
  const isOfBalance = alerts.includes('lowBalance') || alerts.includes('balanceFell');
  const isOfRates = alerts.includes('favourite') || alerts.includes('rate');
  await setAlertAlarm(balanceAlarm, isTelling && isOfBalance, slowMinutes);
  await setAlertAlarm(servicesAlarm, isTelling && isOfRates, favouriteMinutes);
}

/** After a request that did not get through, at the latest; where the browser knows of no network, trying costs none. */
const cutMinutes = 5;
const offlineMinutes = 1;

/** Whether requests rest for an hour and longer, as after a refusal that every read gets. */
const isSlowed = ({ problem }: Account): boolean =>
  problem !== null && factsOf(problem.name).slowsPolling === true;

/** The period of the alarm for open orders: slower after a refusal, quicker until the connection is back. */
function fitPeriod(period: number, account: Account, minMinutes: number): number {
  if (isSlowed(account)) return Math.max(period, slowMinutes);
  if (account.problem?.name !== 'noConnection') return period;
  return Math.min(period, navigator.onLine === false ? offlineMinutes : Math.max(cutMinutes, minMinutes));
}

/** Whether polling stops, as after a refused key, until the user acts; that schedules again. */
const isStopped = ({ problem }: Account) => problem !== null && factsOf(problem.name).stopsPolling === true;

/** Sets, keeps or clears all alarms by the open orders, account and settings. */
export async function setAlarms({ saved, account, lock, settings, limits, orders }: Present): Promise<void> {
  // For orders of any account, even after a refused key.
  if (!orders.some(isOnItsWay)) await browser.alarms.clear(wakeAlarm);
  // Nothing is asked of the panel while the key is locked.
  const isAsking = account !== null && !isStopped(account) && lock !== 'locked';
  const own = isAsking ? orders.filter((order) => order.account === saved?.account) : [];
  // No alarm has to come sooner than it could bring anything.
  const delayMs = account !== null && isSlowed(account) ? slowMinutes * 60_000 : minDelayMs;
  await setLookAlarm(settleAlarm, isAsking ? nextLookAt(own, account, Date.now()) : null, delayMs);
  await setLookAlarm(limitsAlarm, isAsking ? nextLookAtLimits(limits, Date.now()) : null, delayMs);
  await setAlertAlarms(isAsking, settings);
  const period = pollPeriod(own.filter(isAwaited), Date.now(), settings.pollMinutes);
  if (period === null || account === null) await browser.alarms.clear(pollAlarm);
  else await setPollAlarm(fitPeriod(period, account, settings.pollMinutes));
}

/**
 * Call it before `add` is sent: it sets an alarm every half minute until the answer is recorded, so that a worker that
 * dies meanwhile is woken even when no other order is open. It waits for its turn: what was read before the order was
 * recorded must not clear it.
 */
export const ensureWakeUp = (): Promise<void> =>
  inTurn('present', async () => {
    const due = (await browser.alarms.get(wakeAlarm))?.scheduledTime ?? Infinity;
    if (due <= Date.now() + minDelayMs) return;
    const halfMinute = minDelayMs / 60_000;
    await browser.alarms.create(wakeAlarm, { delayInMinutes: halfMinute, periodInMinutes: halfMinute });
  });
