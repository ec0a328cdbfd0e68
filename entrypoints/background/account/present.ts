import { readOpenOrders } from '@/utils/orders-db/read-orders';
import { readServiceRecords, type ServiceRecords } from '@/utils/orders-db/read-service-records';
import type { Order } from '@/utils/orders/order';
import { readSettings, type Settings } from '@/utils/settings';
import type { LimitState } from '@/utils/spending/limits';
import { readLimits } from '@/utils/spending/stored-limits';
import { readKeyLabel } from '../key/key-label';
import { isLockAsked } from '../key/lock-asked';
import type { LockState } from '../key/lock-state';
import type { PasskeyLabel } from '../key/passkey-slot';
import { readAccount, type Account } from './account';
import type { SavedAccount } from './saved-account';

/** All that alarms, snapshot and alerts are made from. */
export type Present = {
  saved: SavedAccount | null;
  /** `null` where no key is saved. */
  account: Account | null;
  lock: LockState;
  /** The passkey that opens the lock too. */
  passkey: PasskeyLabel | null;
  /** Whether it is to be locked as soon as no order is being placed or watched. */
  isLockAsked: boolean;
  settings: Settings;
  limits: LimitState;
  /** The open orders of every account. */
  orders: Order[];
  /** The present account's records of the services of its open orders. */
  records: ServiceRecords;
};

/** Only of orders that are being delivered something is foretold. */
async function readRecords(account: string | undefined, orders: Order[]): Promise<ServiceRecords> {
  const own = orders.filter((order) => order.account === account && order.state === 'placed');
  const services = new Set(own.map(({ service }) => service));
  return account === undefined || services.size === 0 ? new Map() : readServiceRecords(account, services);
}

/** Reads what is stored now; its readers are given the same values. */
export async function readPresent(): Promise<Present> {
  const [label, isAsked, orders, settings, limits] = await Promise.all([
    readKeyLabel(),
    isLockAsked(),
    readOpenOrders(),
    readSettings(),
    readLimits(),
  ]);
  const saved = label === null ? null : { account: label.account, end: label.end };
  const [account, records] = await Promise.all([
    saved === null ? null : readAccount(saved.account),
    readRecords(saved?.account, orders),
  ]);
  return {
    saved,
    account,
    lock: label?.lock ?? 'none',
    passkey: label?.passkey ?? null,
    isLockAsked: isAsked,
    settings,
    limits,
    orders,
    records,
  };
}
