import { signal } from '@preact/signals';
import type { Catalogue } from '@/utils/catalogue';
import { readCatalogue } from '@/utils/catalogue-db';

/** The services of the present account; `null` before they were read and where none are stored. */
export const catalogue = signal<Catalogue | null>(null);

/** Whether the database could not be read the last time. */
export const isCatalogueUnreadable = signal(false);

/** Reads the account's services, unless the list that is shown is of that account and that time. */
export async function readStoredCatalogue(account: string | null, readAt: number | null): Promise<void> {
  const shown = catalogue.peek();
  if (account === null) catalogue.value = null;
  if (account === null || (shown?.account === account && shown.readAt === readAt)) return;
  try {
    catalogue.value = await readCatalogue(account);
    isCatalogueUnreadable.value = false;
  } catch {
    // As with the orders: the page says it and offers to try again.
    isCatalogueUnreadable.value = true;
  }
}
