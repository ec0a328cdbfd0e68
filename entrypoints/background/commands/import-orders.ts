import { isFall, type LedgerLine } from '@/utils/ledger/ledger-line';
import type { RateHistory } from '@/utils/services/rate-history';
import { asImported, readImported } from '@/utils/transfer/imported-order';
import { adoptSalt } from '../account/account-id';
import { adoptOldSalt } from '../account/old-account-id';
import { openOwnKey, ownIdsIn, type FileSalts } from '../account/own-key';
import { readSavedAccount } from '../account/saved-account';
import { inTurn } from '../locks';
import { maskIn } from '../panel/replies/mask-in';
import { createMaskKey } from '../panel/replies/mask-key';
import { addOrders } from '../records/order-journal';
import { addToLedger } from '../records/write-ledger';
import { addRates } from '../records/write-rates';

/**
 * Moves orders, or lines of the ledger, of the present key to its account here: under another computer's salt, and in a
 * file of version 1, the account has another id. Those of other accounts keep theirs.
 */
async function withOwnAccount<Item extends { account: string }>(
  items: Item[],
  salts: FileSalts,
): Promise<Item[]> {
  if (salts.salt !== null) await adoptSalt(salts.salt);
  const saved = await readSavedAccount();
  if (saved === null) {
    // For the key that is entered after them.
    if (salts.oldSalt !== null) await adoptOldSalt(salts.oldSalt);
    return items;
  }
  const there = await ownIdsIn(salts, saved);
  return items.map((item) => (there.includes(item.account) ? { ...item, account: saved.account } : item));
}

/**
 * What a file holds, without the key where it is unlocked: whoever wrote it, or an earlier version, may have put it
 * there.
 */
async function withoutKey<Item>(items: Item[]): Promise<Item[]> {
  const key = await openOwnKey();
  return key === null ? items : maskIn(items, createMaskKey(key));
}

/**
 * Saves the orders of a file, without unreadable ones and those that are here already. Nothing is ever sent for them:
 * see `asImported`. Idempotent.
 * @throws NamedError `newerData`, and as `addOrders`.
 */
export async function importOrders(records: unknown[], salts: FileSalts): Promise<void> {
  const now = Date.now();
  const orders = (await withoutKey(records)).flatMap((record) => {
    const read = readImported(record);
    return read.kind === 'whole' ? [asImported(read.order, now)] : [];
  });
  await addOrders(await withOwnAccount(orders, salts));
}

/**
 * Keeps lines of a file's ledger. What is here already stays as it is, and nobody is asked about a fall of there: it was
 * told there.
 * @throws DOMException where the database fails; then none of these was saved.
 */
export const importLedger = (lines: LedgerLine[], salts: FileSalts): Promise<void> =>
  inTurn('ledger', async () =>
    addToLedger(await withOwnAccount((await withoutKey(lines)).map(asImportedLine), salts)),
  );

/** Keeps rates over time of a file, beside those that are here. @throws DOMException where the database fails. */
export const importRates = (rates: RateHistory[], salts: FileSalts): Promise<void> =>
  inTurn('rates', async () => addRates(await withOwnAccount(await withoutKey(rates), salts)));

/** What was still looked for there is not looked for here. */
const asImportedLine = (line: LedgerLine): LedgerLine =>
  line.cause === 'open' ? { ...line, cause: isFall(line) ? 'mayBeOrder' : 'mayBeRefund' } : line;
