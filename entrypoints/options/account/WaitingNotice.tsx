import { RaiseNotice } from '@/components/settings/RaiseNotice';
import { text } from '@/utils/i18n/text';
import { endOfWait } from '@/utils/spending/limit-change';
import { fromTimeText } from '@/utils/spending/limit-text';
import { limits } from '../state/limits';
import { now } from '../state/now';

type WaitingNoticeProps = { changes: string[]; withdraw: string; onWithdraw: () => void };

/** What waits to be raised, and until when; nothing where nothing does. */
export function WaitingNotice(props: WaitingNoticeProps) {
  const { raise } = limits.value;
  if (raise === null || props.changes.length === 0) return null;
  const end = endOfWait(raise, now.value);
  const title =
    end === null ? text('raiseTitleLater') : text('raiseTitle', fromTimeText(Math.max(end, now.value)));
  return <RaiseNotice {...props} title={title} />;
}
