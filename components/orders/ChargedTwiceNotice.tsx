import { text } from '@/utils/i18n/text';
import { chargedTwiceText } from '@/utils/orders/charged-twice-text';
import type { Order } from '@/utils/orders/order';
import { isChargedTwice } from '@/utils/orders/order-state';
import { Notice } from '../ui/Notice';
import { PanelLink } from '../ui/PanelLink';
import { Sentence } from '../ui/Sentence';

export type ChargedTwiceNoticeProps = { order: Order; onSeen: () => void };

/** The order was charged twice, as we believe: with the evidence, and where to look. */
export function ChargedTwiceNotice({ order, onSeen }: ChargedTwiceNoticeProps) {
  const words = chargedTwiceText(order);
  if (words === null) return null;
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
