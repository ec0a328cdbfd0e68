import { signal } from '@preact/signals';
import type { ErrorName } from '@/utils/errors';
import { ageText } from '@/utils/i18n/age';
import { text } from '@/utils/i18n/text';
import { isRefused, type Snapshot } from '@/utils/snapshot';
import { loadSoon } from './load-soon';
import { snapshot } from './snapshot';

/** The state of the refresh that runs or ran last; `isAsked` from the user's first press on. */
export const refresh = signal<{ isBusy: boolean; isAsked: boolean; error: ErrorName | null }>({
  isBusy: false,
  isAsked: false,
  error: null,
});

/** Older balances are read again when the popup opens. */
const freshSeconds = 60;

/** Whether the worker is going to ask the panel: what takes no time is not shown. */
const isOld = ({ account, lock, balance, problem }: Snapshot) =>
  account !== null &&
  lock?.isLocked !== true &&
  !isRefused({ problem }) &&
  (balance === null || Math.abs(Date.now() - balance.at) > freshSeconds * 1000);

/** Reads balance and orders if they are old; the result is in the snapshot. */
export async function refreshIfOld(): Promise<void> {
  const { value } = snapshot;
  if (value && !refresh.value.isBusy && isOld(value)) refresh.value = { ...refresh.value, isBusy: true };
  const { sendCommand } = await loadSoon();
  const outcome = await sendCommand({ type: 'refresh', ifOlderThanSeconds: freshSeconds });
  // A storage that fails may not be in the snapshot, which lies in it.
  const isLost = !outcome.ok && outcome.error === 'storageFailed';
  refresh.value = { ...refresh.value, isBusy: false, ...(isLost && { error: outcome.error }) };
}

async function ask(type: 'refresh' | 'checkApiKey'): Promise<void> {
  if (refresh.value.isBusy) {
    // It is read already: its end is what was asked for.
    refresh.value = { ...refresh.value, isAsked: true };
    return;
  }
  refresh.value = { isBusy: true, isAsked: true, error: null };
  const { sendCommand } = await loadSoon();
  const outcome = await sendCommand(type === 'refresh' ? { type, ifOlderThanSeconds: 0 } : { type });
  refresh.value = { isBusy: false, isAsked: true, error: outcome.ok ? null : outcome.error };
}

/** Reads balance and orders because the user asked. */
export const refreshNow = (): Promise<void> => ask('refresh');

/** Checks the key against the panel again. */
export const checkKeyAgain = (): Promise<void> => ask('checkApiKey');

/** Falls of the balance were the user's own. What was pressed goes with the next snapshot: the title takes the focus. */
export async function answerFalls(times: number[]): Promise<void> {
  const { sendCommand } = await loadSoon();
  await sendCommand({ type: 'answerFalls', times });
  document.querySelector('h1')?.focus();
}

type RefreshState = { isBusy: boolean; error: ErrorName | null; isOffline: boolean; now: number };

/** The line under the balance: its age, that it is being checked, or why there is nothing newer. */
export function refreshText(
  { balance, problem }: Pick<Snapshot, 'balance' | 'problem'>,
  { isBusy, error, isOffline, now }: RefreshState,
): string {
  const isFresh = balance !== null && now - balance.at < 60_000;
  if (isBusy && balance !== null) {
    return isFresh ? text('checkingNow') : text('checkingAgo', ageText(balance.at, now));
  }
  if (error !== null && error !== problem?.name) return text(`error_${error}`);
  if (balance === null) return text(problem === null ? 'readingFirst' : 'balanceUnknown');
  const isStale = problem !== null || isOffline;
  if (isFresh) return text(isStale ? 'asOfNow' : 'updatedNow');
  return text(isStale ? 'asOfAgo' : 'updatedAgo', ageText(balance.at, now));
}
