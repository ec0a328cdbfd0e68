import type { Decimal } from '@/utils/money';
import type { Guard } from '@/utils/order';
import { changeAccount } from './account';
import { withRead } from './balance-evidence';
import type { SavedKey } from './api-key';
import { askPanel } from './ask-panel';
import { guardFor, supportsStreamedBody } from './panel-guard';
import { settleOrders } from './settle-orders';
import type { Urgency } from './take-turn';

/** A balance as it was read, and the guard against a re-sent POST that its reply proves. */
export type BalanceRead = { amount: Decimal; currency: string | null; at: number; guard: Guard };

/** Reads the balance, keeps it, and settles with it what it can settle. */
export async function readBalance(saved: SavedKey, urgency: Urgency): Promise<BalanceRead> {
  const { amount, currency, connection } = await askPanel(saved, urgency, (api) => api.readBalance());
  const balance = { amount, currency, at: Date.now() };
  const account = await changeAccount(saved.account, (known) => withRead(known, balance));
  await settleOrders(saved.account, account);
  return { ...balance, guard: guardFor(connection, { canStream: supportsStreamedBody() }) };
}
