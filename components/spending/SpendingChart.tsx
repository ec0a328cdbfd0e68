import { useCallback } from 'preact/hooks';
import { formatMoney } from '@/utils/i18n/format';
import { isHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { ChartValues, type DrawChart } from './ChartValues';
import { drawChart } from './draw-chart';

export type SpendingChartProps = {
  bars: { label: string; amount: number; amountText: string }[];
  currency: string | null;
  /** The picture in words, for those who cannot see it. */
  label: string;
};

/** Amounts over time. The last bar is of a period that is not over. */
export function SpendingChart({ bars, currency, label }: SpendingChartProps) {
  const draw: DrawChart = useCallback(
    (place, onPoint) => drawChart(place, bars, (amount) => formatMoney(amount, currency), onPoint),
    [bars, currency, isHiding()],
  );
  const values = bars.map((bar) => text('spendingValue', bar.label, bar.amountText));
  return <ChartValues label={label} values={values} draw={draw} />;
}
