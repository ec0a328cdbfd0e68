import type { Guard } from '@/utils/orders/order';
import type { SavedKey } from '../account/api-key';
import { discardKept, isPoolEmpty, mayHoldMoreThan, untilSettled } from '../panel/order-connections';
import { supportsStreamedBody } from '../panel/streamed-body';
import { isClosed } from '../panel/transport';
import { settleOrders } from '../settling/settle-orders';
import { askBalance, type BalanceRead } from '../tracking/read-balance';

/** The last balance read before an `add`, and the guard that it proves. */
export type ReadBeforeAdd = BalanceRead & { guard: Guard };

/** More reads than this are a strange network: the user is asked. */
const maxReads = 6;

/**
 * The guard that this read proves for the `add` after it, or `null` where another read may prove more.
 * Over HTTP/2 the body is streamed, which cannot be replayed. Over HTTP/1.1 `add` must not find an idle connection.
 * Firefox tells neither version nor connection.
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

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Reads the balance in the orders' own pool until it is known which guard keeps the browser from sending `add` twice:
 * once on a good network, again where connections may be left over (docs/exactly-once.md).
 * @throws NamedError of the read.
 */
export async function readBeforeAdd(saved: SavedKey): Promise<ReadBeforeAdd> {
  for (let reads = 1; ; reads += 1) {
    const read = await askBalance(saved, 'click', 'orders');
    const proven = await guardOf(read);
    const guard = proven ?? (reads < maxReads ? null : 'none');
    if (guard !== null) {
      await settleOrders(saved.account);
      return { ...read, guard };
    }
    // It found none, or none can be taken out yet: another one may still be on its way.
    const { connecting } = await read.connection.timing();
    // The next read finds the one that a slow connect has left; of more nobody knows yet whether they come.
    const isMoreComing = mayHoldMoreThan(connecting === 'slow' ? 1 : 0);
    if (connecting === 'fresh' || isMoreComing || !isClosed(read.connection)) await wait(untilSettled());
  }
}
