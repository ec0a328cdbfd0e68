import { isFall, type LedgerLine } from '@/utils/ledger/ledger-line';
import type { Order } from '@/utils/orders/order';
import type { RateHistory } from '@/utils/services/rate-history';
import { adoptSalt } from '../account/account-id';
import { adoptOldSalt } from '../account/old-account-id';
import { ownIdsIn, type FileSalts } from '../account/own-key';
import { readSavedAccount } from '../account/saved-account';
import { inTurn } from '../locks';
import { addOrders } from '../records/order-journal';
import { addToLedger } from '../records/write-ledger';
import { addRates } from '../records/write-rates';
import { checkOrders, withoutKey } from './check-imported';

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

type Part = { checking: Promise<Order[]>; salts: FileSalts };

/** Parts of files whose command has not ended yet, and of them what is not written, as it came. */
let waiting = 0;
const unwritten: Part[] = [];
let failure: { reason: unknown } | null = null;

/** One part after the other. Those that wait behind one that fails fail too: what is saved is the beginning of a file. */
async function inOrder(work: () => Promise<void>): Promise<void> {
  waiting += 1;
  try {
    await inTurn('import', async () => {
      if (failure !== null) throw failure.reason;
      await work().catch((reason: unknown) => {
        failure = { reason };
        throw reason;
      });
    });
  } finally {
    waiting -= 1;
    if (waiting === 0) {
      failure = null;
      // Behind a failure nothing is taken any more.
      unwritten.length = 0;
    }
  }
}

/** Whether more of a file’s orders have come: what has changed is shown after the last of them. */
export const isImporting = (): boolean => waiting > 0;

/** As many parts are written together: a large transaction takes less time for each of its orders. */
const partsPerWrite = 8;

/** Writes this part and those behind it, unless one before it has taken it along. */
async function writeFrom(part: Part): Promise<void> {
  if (!unwritten.includes(part)) return;
  const orders: Order[] = [];
  for (const { checking, salts } of unwritten.splice(0, partsPerWrite)) {
    orders.push(...(await withOwnAccount(await checking, salts)));
  }
  await addOrders(orders);
}

/**
 * Saves the orders of a file, without unreadable ones and those that are here already, after those that were brought
 * earlier. Nothing is ever sent for them: see `asImported`. Idempotent.
 * @throws NamedError `newerData`, and as `addOrders`.
 */
export async function importOrders(records: unknown[], salts: FileSalts): Promise<void> {
  const part = { checking: checkOrders(records, Date.now()), salts };
  // It is waited for below; until then the browser must not take a failure for one that nobody sees.
  part.checking.catch(() => undefined);
  unwritten.push(part);
  await inOrder(() => writeFrom(part));
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
