import { signal } from '@preact/signals';
import { address } from './address';
import { readBackup } from './backup';
import { readStoredCatalogue } from './catalogue';
import { readStoredChannels } from './channels';
import { readDataCount } from './data-count';
import { readBalanceLedger } from './ledger';
import { readStoredLimits, readSpentNow } from './limits';
import { readOrderLines } from './lines';
import { readStoredLockRules } from './lock-rules';
import { readMarked } from './marked-services';
import { readOpenOrder } from './orders';
import { readRates } from './rates';
import { readRecords } from './records';
import { readRequestLog } from './requests';
import { readStoredSettings } from './settings';
import { readStoredSnapshot, snapshot } from './snapshot';
import { isStatement, readSpending } from './spending';

/** Whether extension storage could not be read the last time. */
export const isStorageUnreadable = signal(false);

/** Reads what the section in view shows beside the snapshot: the database is not touched for the others. */
export async function readSection(): Promise<void> {
  const { section, order } = address.peek();
  const { account = null, catalogue = null } = snapshot.peek() ?? {};
  if (section === 'orders') {
    await Promise.all([
      readOrderLines(),
      readOpenOrder(order),
      readRecords(account?.id ?? null),
      readBackup(),
    ]);
  }
  if (section === 'spending') {
    await Promise.all([
      readSpending(account?.id ?? null),
      readBalanceLedger(account?.id ?? null),
      isStatement.peek() && readOrderLines(),
    ]);
  }
  if (section === 'account') await readRequestLog();
  if (section === 'channels') await readOrderLines();
  if (section === 'data') await Promise.all([readDataCount(), readBackup()]);
  if (section === 'account') await readSpentNow();
  if (section === 'services') {
    await Promise.all([
      readMarked(),
      readStoredCatalogue(account?.id ?? null, catalogue?.readAt ?? null),
      readRecords(account?.id ?? null),
      readRates(account?.id ?? null),
    ]);
  }
}

/** Reads everything that is in view, from storage and database. */
export async function readShown(): Promise<void> {
  try {
    await Promise.all([
      readStoredSnapshot(),
      readStoredSettings(),
      readStoredLimits(),
      readStoredLockRules(),
      readStoredChannels(),
    ]);
    isStorageUnreadable.value = false;
  } catch {
    // The page says that it could not read, and offers to try again.
    isStorageUnreadable.value = true;
    return;
  }
  await readSection();
}
