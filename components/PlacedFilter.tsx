import type { Placed } from '@/utils/order-query';
import { text } from '@/utils/text';
import { PickList } from './PickList';

const choices = ['any', 'today', 'days7', 'days30', 'year', 'range'] as const;
/** Days before today that a choice takes in. */
const daysBefore = { today: 0, days7: 6, days30: 29, year: 364 };

/** The beginning of a day so many days from that of the moment. */
function midnight(at: number, days: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** A day as the field writes it (2026-11-23), at its beginning here; `null` for a field that is empty. */
function dayIn(field: string, days = 0): number | null {
  const [year, month, day] = field.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return new Date(year, month - 1, day + days).getTime();
}

function fieldOf(at: number | null): string {
  if (at === null) return '';
  const date = new Date(at);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** When an order was made: one of some periods up to now, or between two days. */
export function PlacedFilter({ placed, onPlaced }: { placed: Placed; onPlaced: (placed: Placed) => void }) {
  const pick = (by: Placed['by']) => {
    if (by === 'any') return onPlaced({ by, since: null, until: null });
    if (by === 'range') return onPlaced({ ...placed, by });
    return onPlaced({ by, since: midnight(Date.now(), -daysBefore[by]), until: null });
  };
  return (
    <>
      <PickList
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
            onInput={(event) => onPlaced({ ...placed, since: dayIn(event.currentTarget.value) })}
          />
          <input
            type="date"
            aria-label={text('ordersUntil')}
            value={fieldOf(placed.until === null ? null : midnight(placed.until, -1))}
            onInput={(event) => onPlaced({ ...placed, until: dayIn(event.currentTarget.value, 1) })}
          />
        </>
      )}
    </>
  );
}
