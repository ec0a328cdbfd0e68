import { factsOf, NamedError } from '@/utils/errors';
import { readAccount } from './account';
import { readApiKey } from './api-key';
import { readBalance } from './read-balance';
import { scheduleNextPoll } from './schedule';
import { publishSnapshot } from './snapshot';
import { trackOrders } from './track-orders';

/**
 * Reads the balance and the open orders for a popup. A press on "Refresh" (0 seconds) always asks; a popup that was
 * just opened asks only when the balance is older than it wants, and never with a key that the panel has refused.
 * @throws NamedError of the way or the account.
 */
export async function refresh(ifOlderThanSeconds: number): Promise<void> {
  const saved = await readApiKey();
  if (saved === null) throw new NamedError('noKey');
  const { balance, problem } = await readAccount(saved.account);
  const isPressed = ifOlderThanSeconds <= 0;
  if (!isPressed) {
    const age = balance === null ? Infinity : Date.now() - balance.at;
    const isRefused = problem !== null && factsOf(problem.name).stopsPolling === true;
    if (isRefused || (age >= 0 && age < ifOlderThanSeconds * 1000)) return;
  }
  try {
    await readBalance(saved, 'click');
    await trackOrders(saved, isPressed ? 'click' : 'background');
  } finally {
    await scheduleNextPoll();
    await publishSnapshot();
  }
}

/** What the alarm asks for. Errors are on the account and in the snapshot: nobody waits for them here. */
export async function poll(): Promise<void> {
  const saved = await readApiKey();
  if (saved === null) return;
  try {
    await trackOrders(saved, 'background');
  } catch (error) {
    if (!(error instanceof NamedError)) throw error;
  } finally {
    await scheduleNextPoll();
    await publishSnapshot();
  }
}
