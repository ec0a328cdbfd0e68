import { sendCommand } from '@/utils/send-command';
import { isRefused, type Snapshot } from '@/utils/snapshot';
import { refresh } from './refresh';
import { snapshot } from './snapshot';

/** Older balances are read again when the popup opens. */
const freshSeconds = 60;

/** Whether the worker is going to ask the panel: what takes no time is not shown. */
const isOld = ({ account, lock, balance, problem }: Snapshot) =>
  account !== null &&
  lock?.isLocked !== true &&
  !isRefused({ problem }) &&
  (balance === null || Math.abs(Date.now() - balance.at) > freshSeconds * 1000);

/** Reads balance and orders if they are old; the result is in the snapshot. @returns whether the worker has answered. */
export async function refreshIfOld(): Promise<boolean> {
  const { value } = snapshot;
  if (value && !refresh.value.isBusy && isOld(value)) refresh.value = { ...refresh.value, isBusy: true };
  const outcome = await sendCommand({ type: 'refresh', ifOlderThanSeconds: freshSeconds });
  // A storage that fails may not be in the snapshot, which lies in it.
  const isLost = !outcome.ok && outcome.error === 'storageFailed';
  refresh.value = { ...refresh.value, isBusy: false, ...(isLost && { error: outcome.error }) };
  return outcome.ok || outcome.error !== 'stillWaiting';
}

/** The answer may come later, with a snapshot: then it is no longer waited for. */
function forgetOnceRead(): void {
  const before = snapshot.peek()?.account?.checkedAt;
  const stop = snapshot.subscribe((read) => {
    if (read?.account?.checkedAt === before) return;
    stop();
    if (refresh.peek().error === 'stillWaiting') refresh.value = { ...refresh.peek(), error: null };
  });
}

async function ask(type: 'refresh' | 'checkApiKey'): Promise<void> {
  if (refresh.value.isBusy) {
    // It is read already: its end is what was asked for.
    refresh.value = { ...refresh.value, isAsked: true };
    return;
  }
  refresh.value = { isBusy: true, isAsked: true, error: null };
  const outcome = await sendCommand(type === 'refresh' ? { type, ifOlderThanSeconds: 0 } : { type });
  refresh.value = { isBusy: false, isAsked: true, error: outcome.ok ? null : outcome.error };
  if (refresh.value.error === 'stillWaiting') forgetOnceRead();
}

/** Reads balance and orders because the user asked. */
export const refreshNow = (): Promise<void> => ask('refresh');

/** Checks the key against the panel again. */
export const checkKeyAgain = (): Promise<void> => ask('checkApiKey');

/** Falls of the balance were the user's own. What was pressed goes with the next snapshot: the title takes the focus. */
export async function answerFalls(times: number[]): Promise<void> {
  await sendCommand({ type: 'answerFalls', times });
  document.querySelector('h1')?.focus();
}
