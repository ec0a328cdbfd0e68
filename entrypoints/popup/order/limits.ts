import { signal } from '@preact/signals';
import type { PlaceOrder } from '@/utils/command';
import { dearerReading, estimate } from '@/utils/money/estimate';
import { readCountedOrders, spentIn } from '@/utils/orders-db/read-counted';
import type { Service } from '@/utils/services/service';
import type { Snapshot } from '@/utils/snapshot';
import type { Spent } from '@/utils/spending/counted-cost';
import { judge, leftOf, type Left, type Refusal } from '@/utils/spending/limit-rule';
import { countedSince, likelyNow, noLimits, type LimitState } from '@/utils/spending/limits';
import { readLimits } from '@/utils/spending/stored-limits';
import { snapshot } from '../snapshot';

/** The user's limits; `undefined` until they were read. */
export const limits = signal<LimitState | undefined>(undefined);

const spent = signal<Spent[]>([]);

const momentNow = ({ balance }: Snapshot) => likelyNow(balance, Date.now());

/** Reads the limits and, where there are any, what counts towards them. The worker holds them; this shows them. */
export async function readLimitsAgain(): Promise<void> {
  const { value } = snapshot;
  if (!value) return;
  try {
    const read = await readLimits();
    const account = value.account?.id ?? '';
    const unit = value.account?.rateUnit ?? null;
    const currency = value.balance?.currency ?? null;
    spent.value = spentIn(await readCountedOrders(read.inForce, momentNow(value)), {
      account,
      currency,
      unit,
    });
    limits.value = read;
  } catch {
    // What could not be read is not shown: the worker refuses by itself, and says that the storage failed.
    limits.value ??= { inForce: noLimits, raise: null };
  }
}

/**
 * Where no limit counts earlier orders, the form that waits for the limits is there at once when it is asked for. Reading
 * those orders takes a while, and is left until they are needed.
 */
export async function readLimitsAhead(): Promise<void> {
  const { value } = snapshot;
  // The form reads them again: what cannot be read is dealt with there.
  const read = await readLimits().catch(() => null);
  if (value && read !== null && countedSince(read.inForce, momentNow(value)) === null) limits.value ??= read;
}

type Target = Pick<PlaceOrder, 'channel' | 'link'>;

const targetOf = ({ channel, link }: Target) => ({ platform: channel.platform, channel: channel.name, link });

/** What is left of each limit before an order. */
export const leftFor = (shown: Snapshot, order: Target | null): Left[] =>
  leftOf(
    limits.value?.inForce ?? noLimits,
    { target: order && targetOf(order), currency: shown.balance?.currency ?? null },
    spent.value,
    momentNow(shown),
  );

/** Why the worker will refuse an order, as far as this page knows; `null` where nothing speaks against it. */
export function refusalOf(
  shown: Snapshot,
  order: Target,
  { rate }: Pick<Service, 'rate'>,
  quantity: number,
): Refusal | null {
  const unit = shown.account?.rateUnit ?? null;
  const cost = dearerReading(estimate(rate, quantity, unit, null))?.cost ?? null;
  const planned = { target: targetOf(order), cost, currency: shown.balance?.currency ?? null };
  return judge(limits.value?.inForce ?? noLimits, planned, spent.value, momentNow(shown));
}
