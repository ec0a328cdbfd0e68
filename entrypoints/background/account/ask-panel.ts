import { browser } from 'wxt/browser';
import { factsOf, NamedError, type ErrorName } from '@/utils/errors';
import { panelOrigin } from '@/utils/panel';
import { openKey } from '../key/open-key';
import { createPanelApi, type PanelApi } from '../panel/api';
import { endRest, isResting, restAfter } from '../panel/back-off';
import { sendInOrderPool } from '../panel/order-connections';
import { takeTurn, type Urgency } from '../panel/request-queue';
import { sendToPanel } from '../panel/transport';
import { changeAccount, readAccount, type Account } from './account';
import type { SavedAccount } from './saved-account';

/** Errors of the connection or the account, which are shown until a request succeeds. */
const lasting: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'keyRejected',
  'accountInactive',
  'readsRefused',
  'notUnderstood',
  'guardPage',
  'networkPage',
  'panelFailed',
  'tooManyRequests',
  'timedOut',
  'noConnection',
  'addressMoved',
  'replyTooLarge',
  'hostNotAllowed',
]);

const api = { origins: [panelOrigin] };

/**
 * Without the host permission, which Firefox lets the user withdraw at any time, a request would be cross-site: without
 * the rule that closes its connection, and with hidden reply headers.
 * @throws NamedError `hostNotAllowed`; nothing is sent.
 */
async function requireHost(): Promise<void> {
  if (!(await browser.permissions.contains(api))) throw new NamedError('hostNotAllowed');
}

/** The API with a key that is not saved yet; its requests wait in the queue. */
export const panelApi = (key: string, urgency: Urgency): PanelApi =>
  createPanelApi({
    key,
    send: (request, options) =>
      takeTurn(urgency, async (signal) => {
        await requireHost();
        const sendIt = () => sendToPanel(request, { ...options, signal });
        return options.pool === 'orders' ? sendInOrderPool(request.action, sendIt) : sendIt();
      }),
  });

/**
 * The API with the saved key, which is opened for one request: let go of both after it.
 * @throws NamedError as `openKey`; nothing is sent then.
 */
export const openPanel = async ({ account }: SavedAccount, urgency: Urgency): Promise<PanelApi> =>
  panelApi(await openKey(account), urgency);

const hour = 3_600_000;

/** The rest is forgotten with the browser's session, the refusal is not. */
const isFreshRefusal = ({ name, at }: NonNullable<Account['problem']>, now: number): boolean =>
  factsOf(name).slowsPolling === true && at <= now && now - at < hour;

/** Whether nothing may be asked of the panel that the user has not just asked for. */
export async function isRefused({ problem }: Account): Promise<boolean> {
  if (problem === null) return false;
  const { stopsPolling, slowsPolling } = factsOf(problem.name);
  if (stopsPolling === true) return true;
  const now = Date.now();
  return slowsPolling === true && (isFreshRefusal(problem, now) || (await isResting(now)));
}

async function holdBackground(account: string): Promise<void> {
  if (await isRefused(await readAccount(account))) throw new NamedError('heldBack');
  if (await isResting(Date.now())) throw new NamedError('heldBack');
}

async function noteFailure(account: string, error: NamedError): Promise<void> {
  if (!lasting.has(error.name)) return;
  const problem = { name: error.name, detail: error.detail, at: Date.now() };
  await Promise.all([
    restAfter(error, Date.now()),
    changeAccount(account, (known): Account => ({ ...known, problem })),
  ]);
}

/**
 * A panel that asks to be left alone in its answer to `add` is. Nothing else in it concerns the account: the balance read
 * right before accepted the key, the one that follows decides, and what is said of a key may be a supplier's.
 */
export async function noteAddFailure(account: string, error: NamedError): Promise<void> {
  if (error.retryAfterSeconds !== null) await noteFailure(account, error);
}

/**
 * Asks the panel with the saved key and keeps what the answer says of the account; `learn` adds to the same write.
 * Background work is held back during a back-off, and after a refused key until the user acts.
 * @throws NamedError of the connection, the panel's answer, or `heldBack`.
 */
export async function askPanel<Answer>(
  saved: SavedAccount,
  urgency: Urgency,
  ask: (api: PanelApi) => Promise<Answer>,
  learn: (known: Account, answer: Answer) => Account = (known) => known,
): Promise<{ answer: Answer; account: Account }> {
  if (urgency === 'background') await holdBackground(saved.account);
  try {
    const answer = await ask(await openPanel(saved, urgency));
    const [account] = await Promise.all([
      changeAccount(saved.account, (known) => ({
        ...learn(known, answer),
        acceptedAt: Date.now(),
        problem: null,
      })),
      endRest(),
    ]);
    return { answer, account };
  } catch (error) {
    if (error instanceof NamedError) await noteFailure(saved.account, error);
    throw error;
  }
}
