import type { PlaceOrder } from '@/utils/command';
import { NamedError } from '@/utils/errors';
import { readCountedOrders, spentIn, type CountedOrders } from '@/utils/orders-db/read-counted';
import { judge } from '@/utils/spending/limit-rule';
import { limitError } from '@/utils/spending/limit-text';
import { isClockBehind, isLimited, likelyNow } from '@/utils/spending/limits';
import { readLimits } from '@/utils/spending/stored-limits';
import { readAccount } from '../account/account';
import { provenNow } from './clock';
import { plannedCost, unitForLimits } from './planned-cost';

type Planned = Pick<PlaceOrder, 'uuid' | 'account' | 'channel' | 'link' | 'quantity'> & {
  /** As the review showed it, or as it is listed now. */
  rate: string | null;
  /** Whether balance and services were just read for it. */
  isRead: boolean;
};

/**
 * Refuses an order that goes over a spending limit, or any while it is look-only.
 * `before` is what the check before this one gave back, under the lock that keeps every other order off since.
 * @throws NamedError that names the limit and, where time helps, when the order fits.
 */
export async function checkLimits(
  order: Planned,
  before: CountedOrders | null = null,
): Promise<CountedOrders | null> {
  const [{ inForce }, account] = await Promise.all([readLimits(), readAccount(order.account)]);
  const currency = account.balance?.currency ?? null;
  const unit = unitForLimits(account);
  const cost = plannedCost(order.rate, order.quantity, account);
  const { platform, name } = order.channel;
  const planned = { target: { platform, channel: name, link: order.link }, cost, currency };
  const now = order.isRead ? provenNow(account, Date.now()) : likelyNow(account.reads.at(-1), Date.now());
  const isCounting = !inForce.isLookOnly && isLimited(inForce);
  if (isCounting && isClockBehind(now)) throw new NamedError('clockBehind');
  const counted = isCounting ? await readCountedOrders(inForce, now, before) : null;
  const spent = spentIn(counted, { account: order.account, currency, unit });
  const others = spent.filter(({ uuid }) => uuid !== order.uuid);
  const refusal = judge(inForce, planned, others, now);
  if (refusal === null) return counted;
  const { name: error, detail } = limitError(refusal, now.at);
  throw new NamedError(error, detail);
}
