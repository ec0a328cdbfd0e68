import { NamedError } from '@/utils/errors';
import { changeAccount, readAccount, type Account } from '../account/account';
import { askPanel } from '../account/ask-panel';
import type { SavedAccount } from '../account/saved-account';
import { isAboutRequest } from '../panel/replies/name-refusal';
import type { Urgency } from '../panel/request-queue';
import {
  afterLast,
  askTogether,
  maxIdsPerRequest,
  maxSingleRequests,
  takesOneId,
  type Answered,
  type Placed,
} from './ask-statuses';
import { readBalance } from './read-balance';
import { saveAnswers, type Tracked } from './save-answers';

const hasReport = ({ answers }: Answered): boolean => answers.values().some(({ kind }) => kind === 'report');

/** A report for one id, after none for several, shows such a panel; one answer for several shows the other kind. */
function withManner(known: Account, answered: Answered, asked: Placed[], first: Placed): Account {
  if (answered.isAlone) {
    const isShown = hasReport(answered);
    return { ...known, lastAskedAlone: first.uuid, ...(isShown && { oneIdSince: Date.now() }) };
  }
  const { oneIdSince: _before, ...rest } = known;
  return asked.length > 1 ? rest : known;
}

/** `isAlone`: only `first` was asked about, because several are not answered. */
async function trackChunk(
  saved: SavedAccount,
  orders: Placed[],
  first: Placed,
  urgency: Urgency,
): Promise<Tracked & { isAlone: boolean }> {
  const ids = orders.map(({ id }) => id);
  const { answer } = await askPanel(
    saved,
    urgency,
    (api) => askTogether(api, ids, first.id),
    (known, answered) => withManner(known, answered, orders, first),
  );
  const { isAlone, answers } = answer;
  return { ...(await saveAnswers(saved, isAlone ? [first] : orders, answers)), isAlone };
}

/**
 * A refusal of one order, in words that nobody knows, may be about it alone or what every read gets: the balance tells.
 * @throws NamedError `readsRefused`, or of the way.
 */
async function checkReads(saved: SavedAccount, urgency: Urgency, error: unknown): Promise<void> {
  if (!(error instanceof NamedError) || !isAboutRequest(error)) throw error;
  await readBalance(saved, urgency);
}

const both = (one: Tracked, other: Tracked): Tracked => ({
  hasOneEnded: one.hasOneEnded || other.hasOneEnded,
  areAllAnswered: one.areAllAnswered && other.areAllAnswered,
});

/** Asks about some orders one by one; the others' turn is at the next look. */
async function trackAlone(saved: SavedAccount, orders: Placed[], urgency: Urgency): Promise<Tracked> {
  let tracked: Tracked = { hasOneEnded: false, areAllAnswered: orders.length <= maxSingleRequests };
  let isChecked = false;
  const { lastAskedAlone } = await readAccount(saved.account);
  for (const order of afterLast(orders, lastAskedAlone).slice(0, maxSingleRequests)) {
    try {
      tracked = both(tracked, await trackChunk(saved, [order], order, urgency));
    } catch (error) {
      if (!isChecked) await checkReads(saved, urgency, error);
      else if (!(error instanceof NamedError) || !isAboutRequest(error)) throw error;
      isChecked = true;
      tracked.areAllAnswered = false;
    }
    await changeAccount(saved.account, (account) => ({ ...account, lastAskedAlone: order.uuid }));
  }
  return tracked;
}

/**
 * Asks about orders a hundred at a time, or a few one by one where the panel answers for no more.
 * @throws NamedError of the way or the account.
 */
export async function askInTurn(saved: SavedAccount, orders: Placed[], urgency: Urgency): Promise<Tracked> {
  const { lastAskedAlone, ...account } = await readAccount(saved.account);
  if (orders.length > 1 && takesOneId(account, Date.now())) return trackAlone(saved, orders, urgency);
  let tracked: Tracked = { hasOneEnded: false, areAllAnswered: true };
  for (let start = 0; start < orders.length; start += maxIdsPerRequest) {
    const chunk = orders.slice(start, start + maxIdsPerRequest);
    const first = afterLast(chunk, lastAskedAlone)[0] as Placed;
    let isAlone = chunk.length > 1;
    try {
      const found = await trackChunk(saved, chunk, first, urgency);
      tracked = both(tracked, found);
      ({ isAlone } = found);
    } catch (error) {
      await checkReads(saved, urgency, error);
      tracked.areAllAnswered = false;
    }
    if (!isAlone) continue;
    const others = orders.slice(start).filter((order) => order !== first);
    return both(tracked, await trackAlone(saved, others, urgency));
  }
  return tracked;
}
