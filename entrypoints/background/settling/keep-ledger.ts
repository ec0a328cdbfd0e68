import type { LedgerLine } from '@/utils/ledger/ledger-line';
import { readOpenOrders, readOrders } from '@/utils/orders-db/read-orders';
import { changeAccount, readAccount, type Account, type SeenChange } from '../account/account';
import { readSavedAccount } from '../account/saved-account';
import { inTurn } from '../locks';
import { writeLedger } from '../records/write-ledger';
import { isLookedAt } from './balance-evidence';
import { explainChanges } from './explain-changes';

/** Whether a change of the balance waits for its explanation. */
export const hasOpenChange = ({ changes = [] }: Account): boolean =>
  changes.some(({ stage }) => stage !== 'decided');

const lineOf = ({ stage: _stage, ...change }: SeenChange, account: string): LedgerLine => ({
  ...change,
  account,
});

const isSame = (a: LedgerLine, b: LedgerLine): boolean => JSON.stringify(a) === JSON.stringify(b);

async function explain(id: string, account: Account, now: number): Promise<SeenChange[]> {
  const uuids = [...new Set(account.movements.map(({ uuid }) => uuid))];
  const [found, open] = await Promise.all([readOrders(uuids), readOpenOrders()]);
  const own = open.filter((order) => order.account === id);
  return explainChanges(account.changes ?? [], { account, orders: [...found.values()], open: own, now });
}

/** The account with these changes in the place of the same ones before. A change that was seen meanwhile stays. */
const withChanges = (account: Account, changes: SeenChange[], now: number): Account => {
  const byTime = new Map(changes.map((change) => [change.at, change]));
  const all = (account.changes ?? []).map((change) => byTime.get(change.at) ?? change);
  return { ...account, changes: all.filter((change) => isLookedAt(change, now)) };
};

/** Writes what is new about these changes to the ledger, then to the account: a worker that dies between does it again. */
async function keepChanges(
  id: string,
  before: SeenChange[],
  after: SeenChange[],
  now: number,
): Promise<void> {
  const fresh = after.filter((change, at) => {
    const known = before[at];
    return known?.stage === 'new' || known === undefined || !isSame(lineOf(known, id), lineOf(change, id));
  });
  if (fresh.length > 0) await writeLedger(fresh.map((change) => lineOf(change, id)));
  await changeAccount(id, (account) => withChanges(account, after, now));
}

/**
 * Looks for what explains the changes of the present account's balance, and keeps it in the ledger. Nothing is read or
 * written where every change is decided.
 * @throws DOMException where the database fails; the changes are then explained the next time.
 */
export async function keepLedger(now: number): Promise<void> {
  const saved = await readSavedAccount();
  if (saved === null || !hasOpenChange(await readAccount(saved.account))) return;
  await inTurn('ledger', async () => {
    const account = await readAccount(saved.account);
    const before = account.changes ?? [];
    await keepChanges(saved.account, before, await explain(saved.account, account, now), now);
  });
}

/** The falls that no order from here explains and that the user has not answered, oldest first. */
export const unansweredFalls = ({ changes = [] }: Account): SeenChange[] =>
  changes.filter(
    ({ stage, cause, isMine }) => stage === 'decided' && cause === 'unexplained' && isMine !== true,
  );

/** The user has said that the falls that were read at these times were theirs. */
export async function answerFalls(id: string, times: number[], now: number): Promise<void> {
  await inTurn('ledger', async () => {
    const before = unansweredFalls(await readAccount(id)).filter(({ at }) => times.includes(at));
    const after = before.map((change): SeenChange => ({ ...change, isMine: true }));
    if (after.length > 0) await keepChanges(id, before, after, now);
  });
}
