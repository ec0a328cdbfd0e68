import { setTimeout as wait } from 'node:timers/promises';
import type { Charge } from './judge-charges.ts';
import type { OrderPage } from './order-page.ts';

type Records = Awaited<ReturnType<OrderPage['records']>>;

const lookEveryMs = 2000;
const maxWaitMs = 125_000;

/**
 * Reads the records at the end of a run. Where a click was charged twice and nothing says so, the extension has two
 * minutes for it, in which nobody asks it for anything.
 */
export async function waitUntilSaid(
  page: OrderPage,
  judge: (records: Records) => Charge[],
): Promise<Records> {
  const end = performance.now() + maxWaitMs;
  for (;;) {
    const records = await page.records();
    const isSilent = judge(records).some(({ charges, isSaid }) => charges > 1 && !isSaid);
    if (!isSilent || performance.now() > end) return records;
    await wait(lookEveryMs);
  }
}
