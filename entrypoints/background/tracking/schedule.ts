import { browser } from 'wxt/browser';
import { factsOf } from '@/utils/errors';
import { isUnsettled, type Order } from '@/utils/orders/order';
import { isAwaited, isOnItsWay, isOpen } from '@/utils/orders/order-state';
import { statusKind } from '@/utils/orders/order-status';
import type { Settings } from '@/utils/settings';
import type { Account } from '../account/account';
import type { Present } from '../account/present';
import { mayNotify } from '../alerts/notify';
import { inTurn } from '../locks';
import { nextLookAt } from '../settling/settle-orders';

/**
 * Wakes the worker while an `add` is on its way: one that died is then restored. It is an alarm of its own, so that
 * nothing else that happens meanwhile can put it off or take it away.
 */
export const wakeAlarm = 'wake';
/** The alarms for open orders, for orders whose outcome is unknown, for a low balance, and for favourites. */
export const pollAlarm = 'poll';
export const settleAlarm = 'settle';
export const balanceAlarm = 'balance';
export const servicesAlarm = 'services';

const hour = 3_600_000;
const slowMinutes = 30;

/** A word that we do not know may stand for ever: it is looked at slowly, however young the order. */
const isSlow = (order: Order) =>
  !isUnsettled(order) &&
  order.report !== null &&
  (!isOpen(order) || statusKind(order.report.word) === 'other');

/**
 * How often open orders are looked at, in minutes: by the age of the youngest (every minute for an hour, every 5 for
 * a day, every 30 after), no more often than the user wants; `null` when nothing is open or due for a last look.
 */
export function pollPeriod(orders: Order[], now: number, minMinutes: number): number | null {
  if (orders.length === 0) return null;
  const quick = orders.filter((order) => !isSlow(order)).map((order) => now - order.createdAt);
  const youngest = Math.min(...quick);
  const byAge = youngest < hour ? 1 : youngest < 24 * hour ? 5 : slowMinutes;
  return Math.max(byAge, minMinutes);
}

/** Half a minute is the least that browsers allow; an alarm that is overdue while requests rest must not spin. */
const minDelayMs = 30_000;

/** An alarm that is set for no later than it has to be stays: set anew each time, one that is due would never come. */
async function setSettleAlarm(look: number | null): Promise<void> {
  if (look === null) {
    await browser.alarms.clear(settleAlarm);
    return;
  }
  const soonest = Date.now() + minDelayMs;
  const due = (await browser.alarms.get(settleAlarm))?.scheduledTime ?? Infinity;
  if (look > soonest || due > soonest) {
    await browser.alarms.create(settleAlarm, { when: Math.max(look, soonest) });
  }
}

/** Sets the alarm for open orders; of the one that is there and the new one the nearer is kept. */
async function setPollAlarm(period: number): Promise<void> {
  const alarm = await browser.alarms.get(pollAlarm);
  const due = Date.now() + period * 60_000;
  const isNear = alarm !== undefined && alarm.scheduledTime <= due;
  if (isNear && alarm.periodInMinutes === period) return;
  const when = isNear ? alarm.scheduledTime : due;
  await browser.alarms.create(pollAlarm, { when, periodInMinutes: period });
}

/** How often the list of services is read for the sake of favourites: panels change their prices about daily. */
const favouriteMinutes = 6 * 60;

/** Keeps an alarm for something that is read only because the user wants to be told of it, or clears it. */
async function setAlertAlarm(name: string, isWanted: boolean, periodInMinutes: number): Promise<void> {
  const isSet = (await browser.alarms.get(name)) !== undefined;
  if (isSet && !isWanted) await browser.alarms.clear(name);
  if (isWanted && !isSet) await browser.alarms.create(name, { periodInMinutes });
}

async function setAlertAlarms(isAsking: boolean, { alerts }: Settings): Promise<void> {
  const isTelling = isAsking && alerts.length > 0 && (await mayNotify());
  await setAlertAlarm(balanceAlarm, isTelling && alerts.includes('lowBalance'), slowMinutes);
  await setAlertAlarm(servicesAlarm, isTelling && alerts.includes('favourite'), favouriteMinutes);
}

/** Whether the panel refused the key: nothing is asked until the user acts, which schedules anew. */
const isStopped = ({ problem }: Account) => problem !== null && factsOf(problem.name).stopsPolling === true;

/** Sets, keeps or clears the alarms as the open orders of the present account ask for. */
export async function setAlarms({ saved, account, settings, orders }: Present): Promise<void> {
  // Whichever account it is for, and whatever was refused meanwhile.
  if (!orders.some(isOnItsWay)) await browser.alarms.clear(wakeAlarm);
  const isAsking = account !== null && !isStopped(account);
  const own = isAsking ? orders.filter((order) => order.account === saved?.account) : [];
  await setSettleAlarm(isAsking ? nextLookAt(own, account, Date.now()) : null);
  await setAlertAlarms(isAsking, settings);
  const period = pollPeriod(own.filter(isAwaited), Date.now(), settings.pollMinutes);
  if (period === null) await browser.alarms.clear(pollAlarm);
  else await setPollAlarm(period);
}

/**
 * An alarm due in half a minute exists before `add` is sent, and again every half minute until its answer is recorded:
 * a worker that dies on the way is woken even when no other order is open. What was read before the order was recorded
 * must not take its wake-up away: it waits for its turn.
 */
export const ensureWakeUp = (): Promise<void> =>
  inTurn('present', async () => {
    const due = (await browser.alarms.get(wakeAlarm))?.scheduledTime ?? Infinity;
    if (due <= Date.now() + minDelayMs) return;
    const halfMinute = minDelayMs / 60_000;
    await browser.alarms.create(wakeAlarm, { delayInMinutes: halfMinute, periodInMinutes: halfMinute });
  });
