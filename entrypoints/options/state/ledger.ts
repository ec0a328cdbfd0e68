import { computed, signal } from '@preact/signals';
import { ledgerStart, type LedgerLine } from '@/utils/ledger/ledger-line';
import { readLedger } from '@/utils/orders-db/read-ledger';
import { areDaysUnreadable, spendingSpan } from './spending';

/** The account's lines of a year, oldest first; `null` before they were read. */
const ledger = signal<LedgerLine[] | null>(null);

/** Those of the period that the section shows. */
export const shownLines = computed(() => {
  const { since, until } = spendingSpan.value;
  return ledger.value?.filter(({ at }) => at >= since && at < until) ?? null;
});

export async function readBalanceLedger(account: string | null): Promise<void> {
  if (account === null) {
    ledger.value = [];
    return;
  }
  try {
    ledger.value = await readLedger(account, ledgerStart(Date.now()));
  } catch {
    // Said on the page, with a way to try again.
    areDaysUnreadable.value = true;
  }
}
