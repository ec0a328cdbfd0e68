import { dayField, startOfField } from '@/utils/i18n/local-day';
import { text } from '@/utils/i18n/text';
import type { Placed } from '@/utils/orders/order-query';
import { Select } from '../ui/Select';

const choices = ['any', 'today', 'days7', 'days30', 'year', 'range'] as const;
/** Days before today that a choice takes in. */
const daysBefore = { today: 0, days7: 6, days30: 29, year: 364 };

/** The beginning of a day so many days from that of the moment. */
function midnight(at: number, days: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

const fieldOf = (at: number | null): string => (at === null ? '' : dayField(new Date(at)));

/** When an order was made: one of some periods up to now, or between two days. */
export function DateFilter({ placed, onPlaced }: { placed: Placed; onPlaced: (placed: Placed) => void }) {
  const pick = (by: Placed['by']) => {
    if (by === 'any') return onPlaced({ by, since: null, until: null });
    if (by === 'range') return onPlaced({ ...placed, by });
    return onPlaced({ by, since: midnight(Date.now(), -daysBefore[by]), until: null });
  };
  return (
    <>
      <Select
        label={text('ordersPlaced')}
        value={placed.by}
        options={choices.map((value) => ({ value, label: text(`ordersPlaced_${value}`) }))}
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
        </>
      )}
    </>
  );
}
