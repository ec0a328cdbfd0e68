import { chrome } from './chrome';
import type { Command, Outcome } from './command';
import { isErrorName } from './errors';

function readOutcome(answer: unknown): Outcome {
  const outcome = answer as Partial<Record<'ok' | 'error' | 'detail', unknown>> | null | undefined;
  if (outcome?.ok === true) return { ok: true };
  const { error, detail } = outcome ?? {};
  if (typeof error !== 'string' || !isErrorName(error))
    return { ok: false, error: 'workerStopped', detail: null };
  return { ok: false, error, detail: typeof detail === 'string' ? detail : null };
}

/**
 * Asks once. "Message channel closed before a response was received": the worker was killed, is being replaced, or
 * was just about to rest.
 */
async function ask(command: Command): Promise<Outcome> {
  try {
    return readOutcome(await chrome.runtime.sendMessage(command));
  } catch {
    return { ok: false, error: 'workerStopped', detail: null };
  }
}

/**
 * Asks the worker to do something and waits for the outcome. Never throws: a worker that was stopped while it worked
 * is `workerStopped`, which says nothing about whether it was done; what was done is read from storage. Everything
 * but an order may be asked twice, so a worker that was going to rest as the first one came is woken by a second.
 */
export async function sendCommand(command: Command): Promise<Outcome> {
  const outcome = await ask(command);
  const isStopped = !outcome.ok && outcome.error === 'workerStopped';
  return isStopped && command.type !== 'placeOrder' ? ask(command) : outcome;
}
