import { computed, signal } from '@preact/signals';
import type { Catalogue } from '@/utils/services/catalogue';
import { readCatalogue, readStoredChanges } from '@/utils/services/read-catalogue';
import { readChanges, type ServiceChange } from '@/utils/services/service-change';

/** The services of the present account; `null` where none are stored, `undefined` before they were read. */
export const catalogue = signal<Catalogue | null | undefined>(undefined);

/** The changes from one reading to the next, newest first. */
export const serviceChanges = signal<ServiceChange[]>([]);

/** How long a service is called new. */
const newDays = 7;

/** The services that were noticed to be new a short while before the list was read. */
export const newServices = computed(() => {
  const since = (catalogue.value?.readAt ?? 0) - newDays * 86_400_000;
  return new Set(
    serviceChanges.value.filter(({ kind, at }) => kind === 'new' && at > since).map(({ id }) => id),
  );
});

/** Whether the database could not be read the last time. */
export const isCatalogueUnreadable = signal(false);

/** Reads the account's services, unless the list that is shown is of that account and that time. */
export async function readStoredCatalogue(account: string | null, readAt: number | null): Promise<void> {
  const shown = catalogue.peek();
  if (account === null) catalogue.value = null;
  if (account === null || (shown?.account === account && shown.readAt === readAt)) return;
  try {
    const [list, changes] = await Promise.all([readCatalogue(account), readStoredChanges(account)]);
    serviceChanges.value = readChanges(changes);
    catalogue.value = list;
    isCatalogueUnreadable.value = false;
  } catch {
    // As with the orders: the page says it and offers to try again.
    isCatalogueUnreadable.value = true;
  }
}
