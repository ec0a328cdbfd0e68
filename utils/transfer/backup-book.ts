import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';

/** When the user last took a backup, that is an export as JSON, and when they last put the reminder off. */
const bookSchema = z.object({
  /** What the file held. Whether it was kept nobody tells. */
  exported: z.nullable(z.object({ at: z.number(), orders: z.number(), bytes: z.number() })),
  putOffAt: z.nullable(z.number()),
});
export type BackupBook = z.infer<typeof bookSchema>;

/** Item of extension storage. */
export const backupKey = 'local:backup';

export const emptyBackupBook: BackupBook = { exported: null, putOffAt: null };

const item = storage.defineItem<unknown>(backupKey);

/** The empty one where nothing (or nothing valid) is stored. */
export async function readBackupBook(): Promise<BackupBook> {
  const read = bookSchema.safeParse(await item.getValue());
  return read.success ? read.data : emptyBackupBook;
}

/** The moment since which orders count for the reminder; `null`: all of them do. */
export function countedFrom({ exported, putOffAt }: BackupBook): number | null {
  const from = Math.max(exported?.at ?? -Infinity, putOffAt ?? -Infinity);
  return from === -Infinity ? null : from;
}

const maxOrders = 100;
const maxAgeMs = 30 * 86_400_000;

/** The orders made since `countedFrom`; `oldestAt` is when the first of them was made (ms since 1970). */
export type OrdersSince = { count: number; oldestAt: number | null };

/** Whether a backup is due: a hundred orders are in none, or one has been in none for thirty days. */
export const isBackupDue = ({ count, oldestAt }: OrdersSince, now: number): boolean =>
  count >= maxOrders || (oldestAt !== null && now - oldestAt >= maxAgeMs);
