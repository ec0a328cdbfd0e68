import { computed, signal } from '@preact/signals';
import { countOrdersSince } from '@/utils/orders-db/read-all-orders';
import { countedFrom, isBackupDue, readBackupBook, type BackupBook } from '@/utils/transfer/backup-book';
import { now } from './now';

/** The last export, and the orders that came after it or after the reminder; `null` where it cannot be read. */
export const backup = signal<{ book: BackupBook; count: number; oldestAt: number | null } | null>(null);

export const isDue = computed(() => backup.value !== null && isBackupDue(backup.value, now.value));

export async function readBackup(): Promise<void> {
  try {
    const book = await readBackupBook();
    backup.value = { book, ...(await countOrdersSince(countedFrom(book))) };
  } catch {
    // The section says by itself that the database cannot be read.
    backup.value = null;
  }
}
