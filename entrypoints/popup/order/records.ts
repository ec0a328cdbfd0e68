import { signal } from '@preact/signals';
import { readAllServiceRecords, type ServiceRecords } from '@/utils/orders-db/read-service-records';
import { snapshot } from '../snapshot';

/** How the account's own orders of each service went; empty until they were read. */
export const records = signal<ServiceRecords>(new Map());

/** The form is there without them: where they cannot be read nothing is said. */
export async function readRecords(): Promise<void> {
  const account = snapshot.value?.account?.id;
  try {
    if (account !== undefined) records.value = await readAllServiceRecords(account);
  } catch {
    records.value = new Map();
  }
}
