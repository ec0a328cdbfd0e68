import { useCallback } from 'preact/hooks';
import { formatDay, formatDayTime, formatMoney, formatTime } from '@/utils/i18n/format';
import { isHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { ChartValues, type DrawChart } from './ChartValues';
import { drawBalance, type BalancePoint } from './draw-balance';

export type BalanceChartProps = {
  points: BalancePoint[];
  currency: string | null;
  /** The picture in words, for those who cannot see it. */
  label: string;
};

const dayMs = 86_400_000;
/** Within this, times of the same minute stand side by side. */
const shortMs = 10 * 60_000;

/** The balance over time. */
export function BalanceChart({ points, currency, label }: BalanceChartProps) {
  const draw: DrawChart = useCallback(
    (place, onPoint) => {
      const span = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0);
      const momentOf = (at: number) =>
        span < 2 * dayMs ? formatTime(at, span < shortMs) : formatDay(at, false);
      const moneyOf = (amount: string) => formatMoney(amount, currency);
      return drawBalance(place, points, { moneyOf, momentOf }, onPoint);
    },
    [points, currency, isHiding()],
  );
  const values = points.map(({ at, amountText }) => text('spendingValue', formatDayTime(at), amountText));
  return <ChartValues label={label} values={values} draw={draw} />;
}
