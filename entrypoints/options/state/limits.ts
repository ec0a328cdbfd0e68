import { signal } from '@preact/signals';
import { readCountedOrders, spentIn } from '@/utils/orders-db/read-counted';
import { leftOf, type Left } from '@/utils/spending/limit-rule';
import { likelyNow, noLimits, type LimitState } from '@/utils/spending/limits';
import { readLimits } from '@/utils/spending/stored-limits';
import { snapshot } from './snapshot';

export const limits = signal<LimitState>({ inForce: noLimits, raise: null });

/** What is left now of the limits in the account's currency; the one for a channel is of each by itself. */
export const lefts = signal<Left[]>([]);

export async function readStoredLimits(): Promise<void> {
  limits.value = await readLimits();
}

export async function readSpentNow(): Promise<void> {
  const { inForce } = limits.peek();
  const { account, balance } = snapshot.peek() ?? {};
  if (!account) {
    lefts.value = [];
    return;
  }
  const now = likelyNow(balance, Date.now());
  const currency = balance?.currency ?? null;
  const spent = spentIn(await readCountedOrders(inForce, now), {
    account: account.id,
    currency,
    unit: account.rateUnit,
  });
  lefts.value = leftOf(inForce, { target: null, currency }, spent, now);
}
