import { formatDay } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import type { Order } from '@/utils/orders/order';
import { hasUnknownWord, isPutAway, quietSince } from '@/utils/orders/order-news';

export type PutAwayProps = { order: Order; now: number; onPutAway: (isAway: boolean) => void };

/** An order in a word that nobody knows: since when there is no news, and out of the count with it, or back. */
export function PutAway({ order, now, onPutAway }: PutAwayProps) {
  if (!hasUnknownWord(order)) return null;
  const since = quietSince(order, now);
  const isAway = isPutAway(order);
  return (
    <div class="field">
      {since !== null && <p>{text('orderNoNews', formatDay(since, true))}</p>}
      <p class="hint">{text(isAway ? 'orderTakeBackHint' : 'orderPutAwayHint')}</p>
      <div class="row">
        <button type="button" class="quiet" onClick={() => onPutAway(!isAway)}>
          {text(isAway ? 'orderTakeBack' : 'orderPutAway')}
        </button>
      </div>
    </div>
  );
}
