import { ordersPerErase } from '@/utils/command';
import { readKeysBefore } from '@/utils/orders-db/read-all-orders';
import { ask } from './ask';
import type { Progress } from './task';

/**
 * Has the worker erase what was made before a time (milliseconds since 1970) and is not open, part by part, then the
 * changes of the balance from before it.
 * @returns how many orders are gone.
 * @throws NamedError as the worker answers; what was erased before is gone.
 */
export async function eraseHistory(before: number, progress: Progress): Promise<number> {
  const keys = await readKeysBefore(before);
  for (let from = 0; from < keys.length; from += ordersPerErase) {
    progress.report(from, keys.length);
    if (progress.isStopped()) break;
    await ask({ type: 'eraseOrders', uuids: keys.slice(from, from + ordersPerErase), before });
  }
  if (!progress.isStopped()) await ask({ type: 'eraseBalance', before });
  return keys.length - (await readKeysBefore(before)).length;
}
