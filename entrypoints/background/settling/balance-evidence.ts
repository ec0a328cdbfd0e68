import { estimate } from '@/utils/money/estimate';
import { compareMoney, decimalsOf, type Decimal } from '@/utils/money/money';
import type { Order } from '@/utils/orders/order';
import { isFinal, statusKind } from '@/utils/orders/order-status';
import type { Account } from '../account/account';

/** Reads, and movements, of one account: more than the ten minutes of a watch need. */
const maxKept = 60;

export function withRead(
  account: Account,
  { serverAt, ...balance }: NonNullable<Account['balance']> & { serverAt?: number | null },
): Account {
  const { amount, at } = balance;
  const read = { amount, at, ...(typeof serverAt === 'number' && { serverAt }) };
  return {
    ...account,
    balance,
    areOrdersAsked: false,
    reads: [...account.reads, read].slice(-maxKept),
    decimals: Math.max(account.decimals, decimalsOf(amount), (amount.split('.')[1] ?? '').length),
  };
}

/** The expected cost of an order that is being sent; `null` until a charge has shown the unit of `rate`. */
function sentCost({ state, rate, quantity }: Order, { learntUnit }: Account): Decimal | null {
  if (state !== 'sending' || learntUnit === null) return null;
  return estimate(rate, quantity, learntUnit, null)[0]?.cost ?? null;
}

/** Notes orders of ours that moved the balance, or may have. */
export function withMovements(account: Account, orders: Order[], at: number): Account {
  const readAt = account.reads.at(-1)?.at;
  const movements = orders.map((order) => ({
    uuid: order.uuid,
    at,
    cost: sentCost(order, account),
    ...(order.state === 'sending' && readAt !== undefined && { readAt }),
  }));
  return { ...account, movements: [...account.movements, ...movements].slice(-maxKept) };
}

const isEnded = ({ report }: Order): boolean => report !== null && isFinal(statusKind(report.word));

/** Whether the first reported charge is the expected one, in either unit of `rate`: then nothing has changed. */
function isExpected({ rate, quantity, report }: Order): boolean {
  const charge = report?.charge ?? null;
  return (
    charge === null ||
    estimate(rate, quantity, null, null).some(({ cost }) => compareMoney(cost, charge) === 0)
  );
}

/** Whether the panel may have moved money between two reports: a new charge, or a final status. */
export function hasMovedMoney(before: Order, after: Order): boolean {
  const isRecharged =
    before.report === null ? !isExpected(after) : before.report.charge !== after.report?.charge;
  const hasOtherEnd = (isEnded(before) || isEnded(after)) && before.report?.word !== after.report?.word;
  return isRecharged || hasOtherEnd;
}
