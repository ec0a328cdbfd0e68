import { formatDay } from '@/utils/i18n/format';
import { text, type TextKey } from '@/utils/i18n/text';
import type { Order } from '@/utils/orders/order';
import { canPutAway, hasUnknownWord, isPutAway, quietSince } from '@/utils/orders/order-news';

export type PutAwayProps = { order: Order; now: number; onPutAway: (isAway: boolean) => void };

const hintOf = (order: Order, isAway: boolean): TextKey => {
  if (hasUnknownWord(order)) return isAway ? 'orderTakeBackHint' : 'orderPutAwayHint';
  return isAway ? 'orderQuietHint' : 'orderPutOffHint';
};

/** An open order: out of the count with it, or back; in a word that nobody knows, since when there is no news. */
export function PutAway({ order, now, onPutAway }: PutAwayProps) {
  if (!canPutAway(order)) return null;
  const since = quietSince(order, now);
  const isAway = isPutAway(order);
  return (
    <div class="field">
      {since !== null && <p>{text('orderNoNews', formatDay(since, true))}</p>}
      <p class="hint">{text(hintOf(order, isAway))}</p>
      <div class="row">
        <button type="button" class="quiet" onClick={() => onPutAway(!isAway)}>
          {text(isAway ? 'orderTakeBack' : 'orderPutAway')}
        </button>
      </div>
    </div>
  );
}
