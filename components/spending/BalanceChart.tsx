import { useEffect, useRef } from 'preact/hooks';
import { formatDay, formatMoney, formatTime } from '@/utils/i18n/format';
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
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const span = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0);
    return drawBalance(place.current, points, {
      moneyOf: (amount) => formatMoney(amount, currency),
      momentOf: (at) => (span < 2 * dayMs ? formatTime(at, span < shortMs) : formatDay(at, false)),
    });
  }, [points, currency]);
  return <div ref={place} class="chart" role="img" aria-label={label} />;
}
