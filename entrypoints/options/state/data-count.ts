import { signal } from '@preact/signals';
import { countOrders } from '@/utils/orders-db/read-all-orders';

/** How many orders are stored and since when; `null` before that was read and where it cannot be. */
export const dataCount = signal<{ total: number; since: number | null } | null>(null);

export async function readDataCount(): Promise<void> {
  try {
    dataCount.value = await countOrders();
  } catch {
    // Without the count the section works; what is done in it says by itself when the database cannot be read.
    dataCount.value = null;
  }
}
