import { signal } from '@preact/signals';
import type { ErrorName } from '@/utils/errors';
import { ageText } from '@/utils/i18n/age';
import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';

/** The state of the refresh that runs or ran last; `isAsked` from the user's first press on. */
export const refresh = signal<{ isBusy: boolean; isAsked: boolean; error: ErrorName | null }>({
  isBusy: false,
  isAsked: false,
  error: null,
});

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
