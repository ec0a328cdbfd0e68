import { BarredView } from '@/components/placing/BarredView';
import { factsOf } from '@/utils/errors';
import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';
import { endOfWait } from '@/utils/spending/limit-change';
import { fromTimeText } from '@/utils/spending/limit-text';
import type { LimitState } from '@/utils/spending/limits';
import { checkKeyAgain } from '../ask-refresh';
import { now } from '../clock';
import { refresh } from '../refresh';
import { leaveOrder } from './leave-order';
import { openLimits, orderRemedies } from './remedies';

function endsText({ raise }: LimitState): string | null {
  if (raise === null || raise.to.isLookOnly) return null;
  const end = endOfWait(raise, now.value);
  return end === null
    ? text('lookOnlyEndsLater')
    : text('lookOnlyEnds', fromTimeText(Math.max(end, now.value)));
}

/** The order form says that nothing can be ordered, in place of what would be refused. */
export const LookOnlyPage = ({ state }: { state: LimitState }) => (
  <BarredView
    problem={{ name: 'lookOnly', detail: null }}
    endsText={endsText(state)}
    remedy={{ label: text('remedy_seeLimits'), onPress: openLimits }}
    onCheckAgain={null}
    isChecking={false}
    onBack={leaveOrder}
  />
);

/** The same while the panel refuses the account. */
export function RefusedPage({ problem }: { problem: NonNullable<Snapshot['problem']> }) {
  const { remedy, stopsPolling, isAnswer } = factsOf(problem.name);
  const onPress = orderRemedies[remedy];
  const isOfPanel = isAnswer === true;
  return (
    <BarredView
      problem={problem}
      endsText={null}
      remedy={
        stopsPolling && remedy === 'replaceKey' && onPress
          ? { label: text(`remedy_${remedy}`), onPress }
          : null
      }
      onCheckAgain={isOfPanel ? () => void checkKeyAgain() : null}
      isChecking={refresh.value.isBusy}
      onBack={leaveOrder}
    />
  );
}
