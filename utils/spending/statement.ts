import { addMoney, readDecimal, trimZeros, type Decimal } from '../money/money';
import type { OrderLine } from '../orders/order-line';

export type StatementQuestion = {
  account: string;
  currency: string | null;
  /** `null` for all channels. */
  channel: Pick<OrderLine, 'platform' | 'channel'> | null;
  /** Milliseconds since 1970; `until` itself is not in it. */
  since: number;
  until: number;
};

export type Statement = {
  /** The oldest first. */
  orders: OrderLine[];
  /** The known charges together. */
  charged: Decimal;
  /** How many orders have no known charge. */
  unknown: number;
};

/** As the sums of days count them: placed, as far as is known, and from here. */
const isCounted = ({ state, service }: OrderLine): boolean =>
  (state === 'placed' || state === 'placedIdLost') && service !== '';

/** The charge of an order of a statement; `null` where nobody knows it. */
export const chargeOf = ({ report }: OrderLine): Decimal | null => readDecimal(report?.charge);

/** The orders of a time in one currency, of one channel or all. */
export function statementOf(lines: OrderLine[], asked: StatementQuestion): Statement {
  const { account, currency, channel, since, until } = asked;
  const orders = lines
    .filter(
      (line) =>
        line.account === account &&
        isCounted(line) &&
        line.createdAt >= since &&
        line.createdAt < until &&
        (line.report?.currency ?? line.currency) === currency &&
        (channel === null || (line.channel === channel.channel && line.platform === channel.platform)),
    )
    .toSorted((a, b) => a.createdAt - b.createdAt);
  const charges = orders.map(chargeOf).filter((charge) => charge !== null);
  const charged = trimZeros(charges.reduce((sum, charge) => addMoney(sum, charge), '0'));
  return { orders, charged, unknown: orders.length - charges.length };
}
