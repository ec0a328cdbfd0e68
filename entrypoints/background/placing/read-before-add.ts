import type { Guard } from '@/utils/orders/order';
import type { SavedAccount } from '../account/saved-account';
import { discardKept, isPoolEmpty, maxLeft, untilSettled } from '../panel/order-connections';
import { supportsStreamedBody } from '../panel/streamed-body';
import { isClosed } from '../panel/transport';
import { settleOrders } from '../settling/settle-orders';
import { askBalance, type BalanceRead } from '../tracking/read-balance';

/** The last balance read before an `add`, and the guard that it proves. */
export type ReadBeforeAdd = BalanceRead & { guard: Guard };

/** Where no guard is proved after so many reads, or so long, the user is asked. */
const maxReads = 10;
const maxReadingMs = 25_000;
/** Whoever has agreed to order without a guard is kept safe all the same where that takes no longer than this. */
const maxAgreedMs = 40_000;
/** Waits of 0.5, 1 and 2 s, after each of which a connection that was on its way may be found. */
const maxShortWaits = 3;

/**
 * The guard that this read proves for the following `add`; `null` where another read may prove more. Over HTTP/2 the
 * body is streamed, which cannot be replayed. Over HTTP/1.1 `add` must not find an idle connection. Firefox shows
 * neither protocol nor connection.
 */
async function guardOf({ connection }: BalanceRead): Promise<Guard | null> {
  if (!supportsStreamedBody()) return 'none';
  const { protocol } = await connection.timing();
  if (/^h[23]/.test(protocol)) return 'stream';
  if (protocol !== 'http/1.1') return 'none';
  if (isPoolEmpty()) return 'close';
  if (!isClosed(connection)) return (await discardKept()) ? 'close' : null;
  return null;
}

/** Milliseconds until another read may prove more. `waits` is the number of waits so far. */
async function waitAfter({ connection }: BalanceRead, waits: number): Promise<number> {
  const { connecting } = await connection.timing();
  if (!isClosed(connection)) return untilSettled();
  // There may be another idle connection behind this one.
  if (connecting === 'reused') return 0;
  const left = maxLeft();
  if (left === Infinity) return untilSettled();
  // The one that a slow connect has left comes at the same time on most networks.
  if (connecting === 'slow' && left === 1) return 0;
  // One that never comes was closed by the panel: then nothing is on its way after all.
  return waits < maxShortWaits ? 500 * 2 ** waits : untilSettled();
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Reads the balance in the orders' own pool until it is known which guard keeps the browser from sending `add` twice:
 * once on a good network, again where connections may be left over (docs/exactly-once.md). `isAgreed`: the user was asked
 * and orders without a guard too.
 * @throws NamedError of the read.
 */
export async function readBeforeAdd(saved: SavedAccount, isAgreed: boolean): Promise<ReadBeforeAdd> {
  const startedAt = performance.now();
  const maxMs = isAgreed ? maxAgreedMs : maxReadingMs;
  let waits = 0;
  for (let reads = 1; ; reads += 1) {
    const read = await askBalance(saved, 'click', 'orders');
    let guard = await guardOf(read);
    const waitMs = guard === null ? await waitAfter(read, waits) : 0;
    if (reads >= maxReads || performance.now() - startedAt + waitMs > maxMs) guard ??= 'none';
    if (guard !== null) {
      await settleOrders(saved.account);
      return { ...read, guard };
    }
    if (waitMs > 0) {
      waits += 1;
      await wait(waitMs);
    }
  }
}
