import { dearerReading, estimate } from '../money/estimate';
import { addMoney, compareMoney, readDecimal, type Decimal, type RateUnit } from '../money/money';
import type { Moment } from '../orders/moment';
import type { Order } from '../orders/order';
import { statusKind } from '../orders/order-status';

/** What of an order is needed to count it. */
export const countedFields = [
  'uuid',
  'account',
  'state',
  'service',
  'rate',
  'platform',
  'channel',
  'link',
  'quantity',
  'quoted',
  'currency',
  'createdAt',
  'sentAt',
  'balanceBefore',
  'report',
  'chargedTwice',
] as const satisfies (keyof Order)[];
export type CountedOrder = Pick<Order, (typeof countedFields)[number]>;

/** An order that counts towards limits. `cost` is `null` where nobody knows it. */
export type Spent = Pick<Order, 'uuid' | 'platform' | 'channel' | 'link'> & {
  cost: Decimal | null;
  moment: Moment;
};

type Unit = RateUnit | null | undefined;

/** Whoever does not know how an order ended counts it; of these it is known that the panel did not take it. */
const notTaken: ReadonlySet<Order['state']> = new Set<Order['state']>(['rejected', 'notSent', 'notPlaced']);

/** Placed elsewhere and imported by its id: nobody here knows when. */
const isElsewhere = ({ service, sentAt }: CountedOrder) => service === '' && sentAt === null;

/** Words with which a charge of nothing is given back; before them many panels say 0 because they have not charged yet. */
const givesBack = new Set(['partial', 'canceled', 'refunded', 'failed']);

function reportedCost({ report }: CountedOrder, expected: Decimal | null): Decimal | null {
  if (report === null) return expected;
  const kind = statusKind(report.word);
  const charge = readDecimal(report.charge);
  const isGivenBack = kind === 'canceled' || kind === 'refunded';
  if (charge === null) return isGivenBack ? '0' : expected;
  if (compareMoney(charge, '0') === 0) return givesBack.has(kind) ? '0' : expected;
  // "Refunded" beside the whole charge is what it was; a smaller one is what the panel has kept.
  const isWhole = expected === null || compareMoney(charge, expected) >= 0;
  return kind === 'refunded' && isWhole ? '0' : charge;
}

/**
 * What an order counts in a currency, by what is known now; `undefined` where it counts nothing: it was not taken, or
 * is of another currency. `unit` is what its rate is the price of: while nobody knows (`null`) the dearer reading counts,
 * and where it is not asked for (`undefined`) what was quoted.
 */
function countedCost(order: CountedOrder, currency: string | null, unit: Unit): Decimal | null | undefined {
  if (notTaken.has(order.state) || isElsewhere(order)) return undefined;
  const isOf = (other: string | null) => other === null || other === currency;
  const isCharged = isOf(order.report?.currency ?? order.currency);
  if (!isCharged && !isOf(order.currency)) return undefined;
  const readings = estimate(readDecimal(order.rate), order.quantity, unit ?? null, null);
  const quoted = readDecimal(order.quoted);
  const dearer = dearerReading(readings)?.cost ?? null;
  const expected = unit === undefined ? (quoted ?? dearer) : (dearer ?? quoted);
  const cost = isCharged ? reportedCost(order, expected) : expected;
  const twice = order.chargedTwice?.cost;
  return cost === null || twice === undefined ? cost : addMoney(cost, twice);
}

/** An `add` follows the read of the balance at once and lasts half a minute; our clock is believed for another one. */
const laterMs = 2 * 60_000;

/** When an order was made, no earlier than it can have been. */
export function momentOf({ balanceBefore, createdAt }: Pick<Order, 'balanceBefore' | 'createdAt'>): Moment {
  const { at, serverAt } = balanceBefore ?? { at: createdAt };
  return { at: at + laterMs, ...(serverAt !== undefined && { serverAt: serverAt + laterMs }) };
}

/** The orders that count in a currency. `unitOf` says what the rate of each is the price of, as `countedCost` takes it. */
export const spentOf = (
  orders: CountedOrder[],
  currency: string | null,
  unitOf: (order: CountedOrder) => Unit,
): Spent[] =>
  orders.flatMap((order) => {
    const cost = countedCost(order, currency, unitOf(order));
    const { uuid, platform, channel, link } = order;
    return cost === undefined ? [] : [{ uuid, platform, channel, link, cost, moment: momentOf(order) }];
  });
