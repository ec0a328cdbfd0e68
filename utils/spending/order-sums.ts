import { dayOfDate } from '../i18n/local-day';
import { compareMoney, isPricedPerThousand, readDecimal, trimZeros, type Decimal } from '../money/money';
import type { Order } from '../orders/order';
import { orderGroup } from '../orders/order-group';
import type { ChannelSum, DaySums, ServiceSum } from './day-sums';

/** Bins of the times to complete that double the time together: each is about 9 % wide. */
const binsPerDoubling = 8;
const timeBin = (ms: number): number => Math.round(Math.log2(Math.max(1000, ms) / 1000) * binsPerDoubling);
/** The time in the middle of a bin, in milliseconds. */
export const timeOfBin = (bin: number): number => 1000 * 2 ** (bin / binsPerDoubling);

/** From sent to seen completed; unknown where another sent it, or its id was found later. */
function completedIn({ sentAt, report, steps }: Order): number | null {
  if (sentAt === null || report === null || steps.some(({ kind }) => kind === 'attached')) return null;
  return report.at >= sentAt ? report.at - sentAt : null;
}

/**
 * The quote, where it can be compared with this charge. The record keeps the dearer reading of the rate: a charge by
 * the other one was quoted as that.
 */
function comparableQuote(order: Order, charge: Decimal, currency: string | null): Decimal | null {
  const quoted = readDecimal(order.quoted);
  if (quoted === null || (order.currency !== null && order.currency !== currency)) return null;
  return isPricedPerThousand(charge, order.rate, order.quantity) ? charge : quoted;
}

/** One order's share of its day; `null` where it was not placed, as far as is known. */
export function daySumsOf(order: Order): DaySums | null {
  if (order.state !== 'placed' && order.state !== 'placedIdLost') return null;
  // Placed elsewhere and imported by its id: nobody here knows when, and the day of the import is not when it was paid.
  if (order.service === '' && order.sentAt === null) return null;
  const charge = readDecimal(order.report?.charge);
  const currency = order.report?.currency ?? order.currency;
  const quoted = charge === null ? null : comparableQuote(order, charge, currency);
  const group = orderGroup(order);
  const time = group === 'completed' ? completedIn(order) : null;
  const shared = { currency, orders: 1, known: charge === null ? 0 : 1, charged: trimZeros(charge ?? '0') };
  const service: ServiceSum = {
    ...shared,
    service: order.service,
    name: order.serviceName,
    compared: quoted === null ? 0 : 1,
    quoted: trimZeros(quoted ?? '0'),
    chargedOfQuoted: quoted === null ? '0' : shared.charged,
    differ: quoted !== null && charge !== null && compareMoney(quoted, charge) !== 0 ? 1 : 0,
    completed: group === 'completed' ? 1 : 0,
    partial: group === 'partial' ? 1 : 0,
    canceled: group === 'canceled' ? 1 : 0,
    failed: group === 'failed' ? 1 : 0,
    times: time === null ? [] : [[timeBin(time), 1]],
  };
  const channel: ChannelSum = { ...shared, platform: order.platform, channel: order.channel };
  return {
    account: order.account,
    day: dayOfDate(new Date(order.createdAt)),
    services: [service],
    channels: [channel],
  };
}
