import { signal } from '@preact/signals';
import { countOrders } from '@/utils/orders-db/read-all-orders';
import { countErased, type ErasedCount } from '@/utils/orders-db/read-erased';

/** How many orders are stored and since when; `null` before that was read and where it cannot be. */
export const dataCount = signal<{ total: number; since: number | null } | null>(null);

/** What was erased and can be brought back; `null` as above. */
export const erasedCount = signal<ErasedCount | null>(null);

export async function readDataCount(): Promise<void> {
  try {
    const [stored, erased] = await Promise.all([countOrders(), countErased(Date.now())]);
    dataCount.value = stored;
    erasedCount.value = erased;
  } catch {
    // Without the count the section works; what is done in it says by itself when the database cannot be read.
    dataCount.value = null;
    erasedCount.value = null;
  }
}
