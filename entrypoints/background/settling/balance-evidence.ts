import { estimate } from '@/utils/money/estimate';
import { compareMoney, decimalsOf, type Decimal } from '@/utils/money/money';
import type { Order } from '@/utils/orders/order';
import { isFinal, statusKind } from '@/utils/orders/order-status';
import type { Account, SeenChange } from '../account/account';

/** Reads, and movements, of one account: more than the ten minutes of a watch need. */
export const maxKept = 60;

const hour = 3_600_000;

/** Whether a change is still looked at: it is not decided, was seen lately, or waits for the user's answer. */
export const isLookedAt = ({ stage, cause, isMine, at }: SeenChange, now: number): boolean =>
  stage !== 'decided' || (cause === 'unexplained' && isMine !== true) || now - at < hour;

/** The changes after another read. Of amounts in two currencies there is no difference. */
function changesAfter(account: Account, balance: NonNullable<Account['balance']>): SeenChange[] {
  const { amount, at, currency } = balance;
  const changes = (account.changes ?? []).filter((change) => isLookedAt(change, at));
  const before = account.reads.at(-1);
  const isSameCurrency = account.balance === null || account.balance.currency === currency;
  if (before === undefined || !isSameCurrency || compareMoney(before.amount, amount) === 0) return changes;
  const change = { from: before.amount, fromAt: before.at, to: amount, at, currency };
  const seen: SeenChange = { ...change, cause: 'open', orders: [], stage: 'new' };
  return [...changes, seen].slice(-maxKept);
}

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
    changes: changesAfter(account, balance),
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
