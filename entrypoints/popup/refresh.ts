import { signal } from '@preact/signals';
import type { ErrorName } from '@/utils/errors';
import { ageText } from '@/utils/i18n/age';
import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';

/** The state of "Refresh"; `isAsked` from the first press on. */
export const refresh = signal<{ isBusy: boolean; isAsked: boolean; error: ErrorName | null }>({
  isBusy: false,
  isAsked: false,
  error: null,
});

const commands = () => import('@/utils/send-command');

/** Older balances are read again when the popup opens. */
const freshSeconds = 60;

/** Reads balance and orders if they are old; the result is in the snapshot. */
export async function refreshIfOld(): Promise<void> {
  const { sendCommand } = await commands();
  const outcome = await sendCommand({ type: 'refresh', ifOlderThanSeconds: freshSeconds });
  // A storage that fails may not be in the snapshot, which lies in it.
  if (!outcome.ok && outcome.error === 'storageFailed')
    refresh.value = { ...refresh.value, error: outcome.error };
}

async function ask(type: 'refresh' | 'checkApiKey'): Promise<void> {
  if (refresh.value.isBusy) return;
  refresh.value = { isBusy: true, isAsked: true, error: null };
  const { sendCommand } = await commands();
  const outcome = await sendCommand(type === 'refresh' ? { type, ifOlderThanSeconds: 0 } : { type });
  refresh.value = { isBusy: false, isAsked: true, error: outcome.ok ? null : outcome.error };
}

/** Reads balance and orders because the user asked. */
export const refreshNow = (): Promise<void> => ask('refresh');

/** Checks the key against the panel again. */
export const checkKeyAgain = (): Promise<void> => ask('checkApiKey');

/** Falls of the balance were the user's own. What was pressed goes with the next snapshot: the title takes the focus. */
export async function answerFalls(times: number[]): Promise<void> {
  const { sendCommand } = await commands();
  await sendCommand({ type: 'answerFalls', times });
  document.querySelector('h1')?.focus();
}

/** The line under the balance: its age, or why there is nothing newer. */
export function refreshText(
  { balance, problem }: Pick<Snapshot, 'balance' | 'problem'>,
  { error, isOffline, now }: { error: ErrorName | null; isOffline: boolean; now: number },
): string {
  if (error !== null && error !== problem?.name) return text(`error_${error}`);
  if (balance === null) return text(problem === null ? 'readingFirst' : 'balanceUnknown');
  const isOld = problem !== null || isOffline;
  if (now - balance.at < 60_000) return text(isOld ? 'asOfNow' : 'updatedNow');
  return text(isOld ? 'asOfAgo' : 'updatedAgo', ageText(balance.at, now));
}
