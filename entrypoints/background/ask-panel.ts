import { factsOf, NamedError, type ErrorName } from '@/utils/errors';
import { changeAccount, readAccount, type Account } from './account';
import type { SavedKey } from './api-key';
import { endRest, isResting, restAfter } from './back-off';
import { createPanelApi, type PanelApi } from './panel-api';
import { sendToPanel } from './panel-transport';
import { takeTurn, type Urgency } from './take-turn';

/** Errors of the way to the panel, or of the account: they are shown until a request goes right again. */
const lasting: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'keyRejected',
  'accountInactive',
  'notUnderstood',
  'guardPage',
  'panelFailed',
  'tooManyRequests',
  'timedOut',
  'noConnection',
  'addressMoved',
  'replyTooLarge',
]);

/** The API under a key, each request in its turn. */
export const panelApi = (key: string, urgency: Urgency): PanelApi =>
  createPanelApi({
    key,
    send: (request, options) => takeTurn(urgency, (signal) => sendToPanel(request, { ...options, signal })),
  });

async function holdBackground(account: string): Promise<void> {
  const { problem } = await readAccount(account);
  if (problem !== null && factsOf(problem.name).stopsPolling) throw new NamedError('heldBack');
  if (await isResting(Date.now())) throw new NamedError('heldBack');
}

async function noteSuccess(account: string): Promise<void> {
  const acceptedAt = Date.now();
  await Promise.all([
    endRest(),
    changeAccount(account, (known): Account => ({ ...known, acceptedAt, problem: null })),
  ]);
}

async function noteFailure(account: string, error: unknown): Promise<void> {
  if (!(error instanceof NamedError) || !lasting.has(error.name)) return;
  const problem = { name: error.name, detail: error.detail, at: Date.now() };
  await Promise.all([
    restAfter(error, Date.now()),
    changeAccount(account, (known): Account => ({ ...known, problem })),
  ]);
}

/**
 * Asks the panel with the saved key and keeps what the answer says of the account. Background work is held back
 * while it rests after failures, and stops at the first refused key until the user acts.
 * @throws NamedError of the way, the panel's answer, or `heldBack`.
 */
export async function askPanel<Result>(
  saved: SavedKey,
  urgency: Urgency,
  ask: (api: PanelApi) => Promise<Result>,
): Promise<Result> {
  if (urgency === 'background') await holdBackground(saved.account);
  try {
    const result = await ask(panelApi(saved.key, urgency));
    await noteSuccess(saved.account);
    return result;
  } catch (error) {
    await noteFailure(saved.account, error);
    throw error;
  }
}
