import { answered } from '../existing-database';
import { readableLines, type LedgerLine } from '../ledger/ledger-line';
import { readFrom } from './connection';

/** How many lines are read at once by who goes through all of them. */
const linesPerRead = 2000;

/** The account's lines from a time on (ms since 1970), oldest first, without damaged ones. */
export const readLedger = (account: string, since: number): Promise<LedgerLine[]> =>
  readFrom('ledger', async (store) =>
    readableLines(await answered(store.getAll(IDBKeyRange.bound([account, since], [account, Infinity])))),
  );

/** When the changes were read that have a line here, of whichever account (ms since 1970). */
export const readLedgerTimes = (): Promise<Set<number>> =>
  readFrom('ledger', async (store) => new Set((await answered(store.getAllKeys())).map(([, at]) => at)));

/** The lines of all accounts, in parts. */
export async function* readLedgerInParts(): AsyncGenerator<LedgerLine[]> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const from = range;
    const [keys, lines] = await readFrom('ledger', (store) =>
      Promise.all([
        answered(store.getAllKeys(from, linesPerRead)),
        answered(store.getAll(from, linesPerRead)),
      ]),
    );
    const last = keys.at(-1);
    if (last === undefined) return;
    range = IDBKeyRange.lowerBound(last, true);
    yield readableLines(lines);
  }
}
