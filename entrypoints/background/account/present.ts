import { readOpenOrders } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { readSettings, type Settings } from '@/utils/settings';
import type { LimitState } from '@/utils/spending/limits';
import { readLimits } from '@/utils/spending/stored-limits';
import { readAccount, type Account } from './account';
import { readSavedAccount, type SavedAccount } from './saved-account';

/** All that alarms, snapshot and alerts are made from. */
export type Present = {
  saved: SavedAccount | null;
  /** `null` where no key is saved. */
  account: Account | null;
  settings: Settings;
  limits: LimitState;
  /** The open orders of every account. */
  orders: Order[];
};

/** Reads what is stored now; its readers are given the same values. */
export async function readPresent(): Promise<Present> {
  const [saved, orders, settings, limits] = await Promise.all([
    readSavedAccount(),
    readOpenOrders(),
    readSettings(),
    readLimits(),
  ]);
  const account = saved === null ? null : await readAccount(saved.account);
  return { saved, account, settings, limits, orders };
}
