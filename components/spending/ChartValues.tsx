import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '@/utils/i18n/text';

/** Draws into the element, and tells over which value the pointer is. @returns what takes it away. */
export type DrawChart = (place: HTMLElement, onPoint: (at: number | null) => void) => () => void;

export type ChartValuesProps = {
  /** The picture in words, for those who cannot see it. */
  label: string;
  /** Each value in words ("22 Nov: $1.20"), in the order in which they stand. */
  values: string[];
  draw: DrawChart;
};

/** The place after a key; `undefined` for a key that does not move. */
function placeAfter(key: string, at: number | null, last: number): number | null | undefined {
  if (key === 'Escape') return null;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(last, (at ?? -1) + 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, (at ?? last + 1) - 1);
  return undefined;
}

/** A picture of amounts over time, each of which is read by pointing at it or by arrow keys. */
export function ChartValues({ label, values, draw }: ChartValuesProps) {
  const place = useRef<HTMLDivElement>(null);
  const pointed = useSignal<number | null>(null);
  const last = values.length - 1;
  const at = pointed.value === null ? null : Math.min(pointed.value, last);
  useEffect(() => {
    if (place.current === null) return undefined;
    return draw(place.current, (to) => (pointed.value = to));
  }, [draw]);
  return (
    <div class="charted">
      <div
        ref={place}
        class="chart"
        // A value is moved along, as in a slider, and nothing is set.
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-readonly="true"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at ?? last}
        aria-valuetext={values[at ?? last] ?? ''}
        onFocus={() => (pointed.value ??= last)}
        onBlur={() => (pointed.value = null)}
        onKeyDown={(event) => {
          const to = placeAfter(event.key, pointed.value, last);
          if (to === undefined) return;
          event.preventDefault();
          pointed.value = to;
        }}
      />
      <p class="hint">{at === null ? text('spendingPoint') : values[at]}</p>
    </div>
  );
}
