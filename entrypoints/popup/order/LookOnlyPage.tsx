import { LookOnlyView } from '@/components/placing/LookOnlyView';
import { text } from '@/utils/i18n/text';
import { endOfWait } from '@/utils/spending/limit-change';
import { fromTimeText } from '@/utils/spending/limit-text';
import type { LimitState } from '@/utils/spending/limits';
import { now } from '../clock';
import { leaveOrder } from './leave-order';
import { openLimits } from './remedies';

function endsText(state: LimitState): string | null {
  if (state.raise === null || state.raise.to.isLookOnly) return null;
  const end = endOfWait(state.raise, now.value);
  return end === null
    ? text('lookOnlyEndsLater')
    : text('lookOnlyEnds', fromTimeText(Math.max(end, now.value)));
}

/** The order form says that nothing can be ordered, in place of what would be refused. */
export const LookOnlyPage = ({ state }: { state: LimitState }) => (
  <LookOnlyView endsText={endsText(state)} onBack={leaveOrder} onLimits={openLimits} />
);
