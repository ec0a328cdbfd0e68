import { text } from '@/utils/i18n/text';
import { chargedTwiceText } from '@/utils/orders/charged-twice-text';
import { mayBeTwice } from '@/utils/orders/may-be-twice';
import type { Order } from '@/utils/orders/order';
import { isChargedTwice } from '@/utils/orders/order-state';
import { Notice } from '../ui/Notice';
import { PanelLink } from '../ui/PanelLink';
import { Sentence } from '../ui/Sentence';

export type ChargedTwiceNoticeProps = { order: Order; onSeen: () => void };

/**
 * The order was charged twice, as we believe: with the evidence, and where to look. Where that was not found, but could
 * be: only where to look.
 */
export function ChargedTwiceNotice({ order, onSeen }: ChargedTwiceNoticeProps) {
  const words = chargedTwiceText(order);
  if (words === null) {
    if (!mayBeTwice(order)) return null;
    return (
      <p class="hint">
        <Sentence of="sentUnguarded" values={[<PanelLink key="panel" />]} />
      </p>
    );
  }
  const isUnread = isChargedTwice(order);
  return (
    <Notice tone={isUnread ? 'bad' : 'plain'} icon="warning" role={isUnread ? 'alert' : undefined}>
      <h2>{text('chargedTwiceTitle')}</h2>
      <p>{words}</p>
      <p>
        <Sentence of="chargedTwiceHint" values={[<PanelLink key="panel" />]} />
      </p>
      {isUnread && (
        <button type="button" onClick={onSeen}>
          {text('chargedTwiceSeen')}
        </button>
      )}
    </Notice>
  );
}
