import type { Decimal } from '@/utils/money/money';
import type { Guard } from '@/utils/orders/order';
import { withRead } from '../settling/balance-evidence';
import type { SavedKey } from '../account/api-key';
import { askPanel } from '../account/ask-panel';
import { guardFor, supportsStreamedBody } from '../panel/resend-guard';
import { settleOrders } from '../settling/settle-orders';
import type { Urgency } from '../panel/request-queue';

/** A balance as it was read, and the guard against a re-sent POST that its reply proves. */
export type BalanceRead = { amount: Decimal; currency: string | null; at: number; guard: Guard };

/** Reads the balance and keeps it. */
export async function askBalance(saved: SavedKey, urgency: Urgency): Promise<BalanceRead> {
  const { answer, account } = await askPanel(
    saved,
    urgency,
    (api) => api.readBalance(),
    (known, { amount, currency }) => withRead(known, { amount, currency, at: Date.now() }),
  );
  const { amount, currency, connection } = answer;
  const at = account.balance?.at ?? Date.now();
  return { amount, currency, at, guard: guardFor(connection, { canStream: supportsStreamedBody() }) };
}

/** Reads the balance, keeps it, and settles with it what it can settle. */
export async function readBalance(saved: SavedKey, urgency: Urgency): Promise<BalanceRead> {
  const read = await askBalance(saved, urgency);
  await settleOrders(saved.account);
  return read;
}
