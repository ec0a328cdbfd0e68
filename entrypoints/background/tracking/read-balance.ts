import type { Decimal } from '@/utils/money/money';
import { askPanel } from '../account/ask-panel';
import type { SavedAccount } from '../account/saved-account';
import { countWait } from '../limits/change-limits';
import type { BalanceAnswer } from '../panel/api';
import type { Urgency } from '../panel/request-queue';
import type { Pool } from '../panel/transport';
import { withRead } from '../settling/balance-evidence';
import { settleOrders } from '../settling/settle-orders';

export type BalanceRead = {
  amount: Decimal;
  currency: string | null;
  at: number;
  serverAt: number | null;
  connection: BalanceAnswer['connection'];
};

/** Reads the balance and keeps it. @throws NamedError as `askPanel`. */
export async function askBalance(
  saved: SavedAccount,
  urgency: Urgency,
  pool: Pool = 'reads',
): Promise<BalanceRead> {
  const { answer, account } = await askPanel(
    saved,
    urgency,
    (api) => api.readBalance(pool),
    (known, { amount, currency, serverAt }) =>
      withRead(known, { amount, currency, serverAt, at: Date.now() }),
  );
  const read = account.reads.at(-1);
  if (read !== undefined) await countWait(read);
  return { ...answer, at: account.balance?.at ?? Date.now() };
}

/** The same, and settles the orders that the balance settles. */
export async function readBalance(saved: SavedAccount, urgency: Urgency): Promise<BalanceRead> {
  const read = await askBalance(saved, urgency);
  await settleOrders(saved.account);
  return read;
}
