import { thinEvenly } from '../thin-evenly';
import { deliveredOf, maxSamples, type Order, type OrderReport, type Sample } from './order';

/**
 * Samples with a new one. Those that are later than it are of a clock that was put back since, and go. Of a stretch in
 * which nothing was delivered its beginning and its end are kept. Less than before is kept as the panel says it.
 */
export function withSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const [at, delivered] = sample;
  const earlier = samples.filter(([before]) => before < at);
  const isStill = [earlier.at(-1), earlier.at(-2)].every((before) => before?.[1] === delivered);
  return thinEvenly([...(isStill ? earlier.slice(0, -1) : earlier), sample], maxSamples);
}

/**
 * The order's samples after a report; as they were where it says nothing of how much was delivered, or the clock stands
 * before the moment at which the order was sent.
 */
export function samplesAfter(
  order: Pick<Order, 'quantity' | 'sentAt' | 'createdAt' | 'samples'>,
  report: Pick<OrderReport, 'remains'>,
  now: number,
): Sample[] | undefined {
  const delivered = deliveredOf({ quantity: order.quantity, report });
  if (delivered === null || now < (order.sentAt ?? order.createdAt)) return order.samples;
  return withSample(order.samples ?? [], [now, delivered]);
}
