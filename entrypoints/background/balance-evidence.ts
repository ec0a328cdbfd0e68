import { decimalsOf } from '@/utils/money';
import type { Order } from '@/utils/order';
import type { Account } from './account';

/** Reads and movements that are kept: more than an order is watched for. */
const mostKept = 60;

/** The account after a balance read. */
export function withRead(account: Account, balance: NonNullable<Account['balance']>): Account {
  const { amount, at } = balance;
  return {
    ...account,
    balance,
    areOrdersAsked: false,
    reads: [...account.reads, { amount, at }].slice(-mostKept),
    decimals: Math.max(account.decimals, decimalsOf(amount), (amount.split('.')[1] ?? '').length),
  };
}

/** The account after orders of ours moved, or may have moved, the balance. */
export function withMovements(account: Account, orders: Order[], at: number): Account {
  const movements = orders.map(({ uuid }) => ({ uuid, at }));
  return { ...account, movements: [...account.movements, ...movements].slice(-mostKept) };
}

/** Whether the panel has moved money for this order since it was last asked: a new charge, or the end of it. */
export const hasMovedMoney = (before: Order, after: Order): boolean =>
  before.report?.charge !== after.report?.charge || before.report?.word !== after.report?.word;
