import { useEffect, useRef } from 'preact/hooks';
import { formatMoney } from '@/utils/i18n/format';
import { drawChart } from './draw-chart';

export type SpendingChartProps = {
  bars: { label: string; amount: number }[];
  currency: string | null;
  /** The picture in words, for those who cannot see it. */
  label: string;
};

/** Amounts over time. The last bar is of a period that is not over. */
export function SpendingChart({ bars, currency, label }: SpendingChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    return drawChart(place.current, bars, (amount) => formatMoney(amount, currency));
  }, [bars, currency]);
  return <div ref={place} class="chart" role="img" aria-label={label} />;
}
