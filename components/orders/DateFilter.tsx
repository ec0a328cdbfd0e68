import { dayField, startOfField } from '@/utils/i18n/local-day';
import { text } from '@/utils/i18n/text';
import type { Placed } from '@/utils/orders/order-query';
import { midnight, placedBy, placedChoices } from '@/utils/orders/placed';
import { Select } from '../ui/Select';

const fieldOf = (at: number | null): string => (at === null ? '' : dayField(new Date(at)));

/** When an order was made: one of some periods up to now, or between two days. */
export function DateFilter({ placed, onPlaced }: { placed: Placed; onPlaced: (placed: Placed) => void }) {
  const pick = (by: Placed['by']) => onPlaced(by === 'range' ? { ...placed, by } : placedBy(by, Date.now()));
  return (
    <>
      <Select
        label={text('ordersPlaced')}
        value={placed.by}
        options={placedChoices.map((value) => ({ value, label: text(`ordersPlaced_${value}`) }))}
        onPick={pick}
      />
      {placed.by === 'range' && (
        <>
          <input
            type="date"
            aria-label={text('ordersSince')}
            value={fieldOf(placed.since)}
            onInput={(event) => onPlaced({ ...placed, since: startOfField(event.currentTarget.value) })}
          />
          <input
            type="date"
            aria-label={text('ordersUntil')}
            value={fieldOf(placed.until === null ? null : midnight(placed.until, -1))}
            onInput={(event) => onPlaced({ ...placed, until: startOfField(event.currentTarget.value, 1) })}
          />
          <span class="hint danger" role="status">
            {placed.since !== null && placed.until !== null && placed.since >= placed.until
              ? text('ordersRangeWrong')
              : ''}
          </span>
        </>
      )}
    </>
  );
}
