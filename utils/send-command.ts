import { chrome } from './chrome';
import type { Command, Outcome } from './command';
import { isErrorName } from './errors';
import { maxTextChars } from './patterns';

function readOutcome(answer: unknown): Outcome {
  const outcome = answer as Partial<Record<'ok' | 'error' | 'detail', unknown>> | null | undefined;
  if (outcome?.ok === true) return { ok: true };
  const { error, detail } = outcome ?? {};
  if (typeof error !== 'string' || !isErrorName(error))
    return { ok: false, error: 'workerStopped', detail: null };
  return { ok: false, error, detail: typeof detail === 'string' ? detail : null };
}

/** After so long without an outcome it is said that none is known: a worker that hangs would never answer. */
const patienceMs = 30_000;
/** The same where several answers of the panel's may be waited for, or a long history is brought to a new shape. */
const readsPatienceMs = 60_000;
/** The same for an order, before which connections may be waited for too. */
const orderPatienceMs = 90_000;

const patienceOf: Partial<Record<Command['type'], number>> = {
  refresh: readsPatienceMs,
  readServices: readsPatienceMs,
  checkBeforeOrder: readsPatienceMs,
  prepareHistory: readsPatienceMs,
  placeOrder: orderPatienceMs,
};

/** These go through all that is stored, which takes as long as it takes. */
const isLong: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'saveApiKey',
  'forgetApiKey',
  'unlock',
  'unlockByPasskey',
  'setPassphrase',
  'removeLock',
  'importOrders',
  'importLedger',
  'importRates',
  'importOrderIds',
  'eraseOrders',
  'eraseBalance',
  'eraseAll',
  'restoreErased',
  'forgetErased',
]);

const patience = ({ type }: Command): Promise<Outcome> =>
  new Promise((resolve) => {
    if (isLong.has(type)) return;
    setTimeout(resolve, patienceOf[type] ?? patienceMs, { ok: false, error: 'stillWaiting', detail: null });
  });

/**
 * Asks once. "Message channel closed before a response was received": the worker was killed, is being replaced,
 * was just about to rest, or went with the browser's network process, which a request that breaks off can crash.
 */
async function ask(command: Command): Promise<Outcome> {
  try {
    const answer: Promise<unknown> = chrome.runtime.sendMessage(command);
    return await Promise.race([answer.then(readOutcome), patience(command)]);
  } catch {
    return { ok: false, error: 'workerStopped', detail: null };
  }
}

/** Starts a worker, which first puts right what the last one left; nothing is sent, as an order reads the balance itself. */
const wakeWorker = (): Promise<Outcome> => ask({ type: 'refresh', ifOlderThanSeconds: 3600 });

/**
 * Asks the worker to do something and waits for the outcome. Never throws: a worker that was stopped while it worked
 * is `workerStopped`, which says nothing about whether it was done; what was done is read from storage. Everything
 * but an order may be asked twice, so a worker that was going to rest as the first one came is woken by a second. An
 * order is not: a worker is woken all the same, so that its record says how it stands and not "on its way". Nor is
 * anything that is `stillWaiting`, which says as little.
 */
export async function sendCommand(command: Command): Promise<Outcome> {
  const outcome = await ask(command);
  if (outcome.ok || outcome.error !== 'workerStopped') return outcome;
  if (command.type !== 'placeOrder') return ask(command);
  // Not waited for: a worker that does not start while the browser renews its network process is woken by its alarm.
  void wakeWorker();
  return outcome;
}

/** Whether a text, or the first part of a long one, holds the user's API key, which no page knows. */
export async function askForKey(text: string): Promise<boolean> {
  const outcome = await sendCommand({ type: 'checkText', text: text.slice(0, maxTextChars) });
  return !outcome.ok && outcome.error === 'textHoldsKey';
}
