import * as z from 'zod/mini';
import { factsOf } from '@/utils/errors';
import { compareMoney, type Decimal } from '@/utils/money/money';
import type { ServiceRecords } from '@/utils/orders-db/read-service-records';
import type { Order } from '@/utils/orders/order';
import { isPutAway } from '@/utils/orders/order-news';
import { factsOf as rateFactsOf, type RateWatch } from '@/utils/services/rate-watch';
import type { FavouriteChange } from '@/utils/services/service-change';
import { alertKinds, type Settings } from '@/utils/settings';
import { forecastOf } from '@/utils/spending/forecast';
import type { Account } from '../account/account';
import { unansweredFalls } from '../settling/keep-ledger';
import { isWorthTelling, kindOf, standingOf, standings } from './order-standing';
import { isQuiet } from './quiet-hours';

// Decides what to notify of. There are no events: each look compares the facts with those of the last look, which the
// book keeps, and tells the difference. So nothing is lost when the worker dies after it saved an order, and several
// changes between two looks are one notification, also after a long sleep.

/** `about` is the uuid of an order, the id of a favourite, or `null` for the account. */
const alertSchema = z.object({ kind: z.enum(alertKinds), about: z.nullable(z.string()) });
export type Alert = z.infer<typeof alertSchema>;

export const alertBookSchema = z.object({
  account: z.string(),
  /** The open orders by uuid, with their standing at the last look. */
  orders: z.record(z.string(), z.enum(standings)),
  /** The name of the account's error, where it needs the user. */
  problem: z.nullable(z.string()),
  /** Whether the balance was below the limit of that time. */
  low: z.nullable(z.object({ limit: z.string(), isLow: z.boolean() })),
  /** The last read of the list of services: later changes are to be told. */
  servicesAt: z.number(),
  /** When the newest fall without an explanation was read. */
  fellAt: z._default(z.number(), 0),
  /** The open orders that were slow at the last look, by this many times the median; `null` before the first. */
  slow: z._default(z.nullable(z.object({ times: z.number(), orders: z.array(z.string()) })), null),
  /** What was so of each watched rate at the last look, by service; `null` before the first. */
  rates: z._default(
    z.nullable(z.record(z.string(), z.object({ set: z.string(), so: z.array(z.string()) }))),
    null,
  ),
  /** Held back by the quiet hours. */
  held: z.array(alertSchema),
});
/** The facts of the last look: told, or older than the first switch. */
export type AlertBook = z.infer<typeof alertBookSchema>;

export type WatchedRate = { rateWatch: RateWatch; now: Decimal | null };

/**
 * The facts of this look. `orders` are the account's open ones and those that the book names; `changes` are those of
 * favourites, newest first.
 */
export type AlertFacts = {
  account: string;
  known: Account;
  orders: Order[];
  changes: FavouriteChange[];
  settings: Settings;
  /** What the user wants to be told of rates, and the present rate of each; `null` where nobody knows it. */
  rates: WatchedRate[];
  /** Of the services of the open orders. */
  records: ServiceRecords;
};

const isSlow = (order: Order, { records, settings }: AlertFacts, now: number): boolean =>
  !isPutAway(order) &&
  forecastOf(order, records.get(order.service), settings.slowTimes, now)?.isSlow === true;

function orderAlerts(book: AlertBook, orders: Order[]): Alert[] {
  return orders.flatMap((order) => {
    const after = standingOf(order);
    const kind = kindOf(after);
    const before = Object.hasOwn(book.orders, order.uuid) ? book.orders[order.uuid] : undefined;
    return kind !== null && isWorthTelling(before, after) ? [{ kind, about: order.uuid }] : [];
  });
}

/** An order is slow by the settings of the last look too, and was under way then and not slow. */
function slowAlerts(before: AlertBook, { slow }: AlertBook): Alert[] {
  const was = before.slow;
  if (slow === null || was === null || was.times !== slow.times) return [];
  return slow.orders
    .filter((uuid) => Object.hasOwn(before.orders, uuid) && !was.orders.includes(uuid))
    .map((uuid) => ({ kind: 'slow', about: uuid }));
}

/** What is so of each watched rate; as it was set, because another setting is another question. */
const ratesOf = ({ rates }: AlertFacts): NonNullable<AlertBook['rates']> =>
  Object.fromEntries(
    rates.map(({ rateWatch, now }) => [
      rateWatch.service,
      {
        set: JSON.stringify([rateWatch.below, rateWatch.rise, rateWatch.from]),
        so: now === null ? [] : rateFactsOf(rateWatch, now),
      },
    ]),
  );

/** Something that the user asked about has become so since the last look. */
function rateAlerts(before: AlertBook, { rates }: AlertBook): Alert[] {
  return Object.entries(rates ?? {}).flatMap(([service, { set, so }]) => {
    const was = Object.hasOwn(before.rates ?? {}, service) ? before.rates?.[service] : undefined;
    const isNew = was?.set === set && so.some((fact) => !was.so.includes(fact));
    return isNew ? [{ kind: 'rate', about: service }] : [];
  });
}

/** The book of this look, with nothing held. */
function bookOf(facts: AlertFacts, now: number): AlertBook {
  const { account, known, orders, settings } = facts;
  const { balance, problem, catalogue } = known;
  const { limit } = settings.lowBalance;
  const open = orders.filter((order) => order.open === 1);
  return {
    account,
    orders: Object.fromEntries(open.map((order) => [order.uuid, standingOf(order)])),
    problem: problem !== null && factsOf(problem.name).needsUser === true ? problem.name : null,
    low: balance === null ? null : { limit, isLow: compareMoney(balance.amount, limit) < 0 },
    servicesAt: catalogue?.readAt ?? 0,
    fellAt: Math.max(0, ...unansweredFalls(known).map(({ at }) => at)),
    slow: {
      times: settings.slowTimes,
      orders: open.filter((order) => isSlow(order, facts, now)).map(({ uuid }) => uuid),
    },
    rates: ratesOf(facts),
    held: [],
  };
}

/** One alert for each favourite, however much of it has changed. */
function favouriteAlerts({ servicesAt }: AlertBook, changes: FavouriteChange[]): Alert[] {
  const ids = new Set(changes.filter(({ at }) => at > servicesAt).map(({ id }) => id));
  return Array.from(ids, (id) => ({ kind: 'favourite', about: id }));
}

function accountAlerts(before: AlertBook, after: AlertBook): Alert[] {
  const hasFallen =
    after.low?.isLow === true && before.low?.isLow === false && before.low.limit === after.low.limit;
  const hasNewFall = after.fellAt > before.fellAt;
  const hasProblem = after.problem !== null && after.problem !== before.problem;
  return [
    ...(hasProblem ? [{ kind: 'needsUser' as const, about: null }] : []),
    ...(hasNewFall ? [{ kind: 'balanceFell' as const, about: null }] : []),
    ...(hasFallen ? [{ kind: 'lowBalance' as const, about: null }] : []),
  ];
}

/** Whether an alert is still true: one that was resolved during the quiet hours is not told after them. */
function isStillSo({ kind, about }: Alert, book: AlertBook, { known, orders, changes }: AlertFacts): boolean {
  if (about === null && kind === 'balanceFell') return unansweredFalls(known).length > 0;
  if (about === null) return kind === 'lowBalance' ? book.low?.isLow === true : book.problem !== null;
  if (kind === 'favourite') return changes.some(({ id }) => id === about);
  if (kind === 'rate') return (book.rates?.[about]?.so.length ?? 0) > 0;
  if (kind === 'slow') return book.slow?.orders.includes(about) === true;
  const order = orders.find(({ uuid }) => uuid === about);
  return order !== undefined && kindOf(standingOf(order)) === kind;
}

const isSame = (a: Alert, b: Alert) => a.kind === b.kind && a.about === b.about;

/**
 * The alerts to tell now, and the book to save before that. Without a book of this account everything counts as known:
 * facts older than the first switch are not told. The balance is told once each time it falls below the limit.
 */
export function decideAlerts(
  book: AlertBook | null,
  facts: AlertFacts,
  now: number,
): { book: AlertBook; alerts: Alert[] } {
  const { orders, changes, settings } = facts;
  const next = bookOf(facts, now);
  if (book === null || book.account !== facts.account) return { book: next, alerts: [] };
  const fresh = [
    ...orderAlerts(book, orders),
    ...slowAlerts(book, next),
    ...favouriteAlerts(book, changes),
    ...rateAlerts(book, next),
    ...accountAlerts(book, next),
  ];
  const alerts = [...book.held.filter((held) => !fresh.some((each) => isSame(each, held))), ...fresh].filter(
    (alert) => settings.alerts.includes(alert.kind) && isStillSo(alert, next, facts),
  );
  return isQuiet(settings.quietHours, now)
    ? { book: { ...next, held: alerts }, alerts: [] }
    : { book: next, alerts };
}
