import { storage } from 'wxt/utils/storage';
import { backupKey, readBackupBook, type BackupBook } from '@/utils/transfer/backup-book';
import { inTurn } from '../locks';

const change = (changed: (book: BackupBook) => BackupBook): Promise<void> =>
  inTurn('backup', async () => storage.setItem(backupKey, changed(await readBackupBook())));

/** Notes that an export with so many orders was handed to the browser. */
export const noteExport = (orders: number, bytes: number): Promise<void> =>
  change((book) => ({ ...book, exported: { at: Date.now(), orders, bytes } }));

/** The reminder is silent until as much has come together again. */
export const putOffBackup = (): Promise<void> => change((book) => ({ ...book, putOffAt: Date.now() }));
