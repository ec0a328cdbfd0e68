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
 * Asks the worker to do something and waits for the outcome. Never throws: a worker that was stopped while it worked
 * is `workerStopped`, which says nothing about whether it was done; what was done is read from storage.
 */
export async function sendCommand(command: Command): Promise<Outcome> {
  try {
    return readOutcome(await chrome.runtime.sendMessage(command));
  } catch {
    // "message channel closed before a response was received": the worker died or is being replaced.
    return { ok: false, error: 'workerStopped', detail: null };
  }
}
