import { useMemo } from 'preact/hooks';
import { dayText } from '@/utils/i18n/day-text';
import { formatMoney, formatNumber } from '@/utils/i18n/format';
import { dateOfDay } from '@/utils/i18n/local-day';
import { isHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { compareMoney } from '@/utils/money/money';
import type { Spending, SpendingBar, SpendingStep } from '@/utils/spending/spending';
import { usePart } from '../ui/use-part';
import { NumberHeads } from './NumberHeads';

const loadChart = () => import('./SpendingChart');

export type SpendingTimeProps = { spending: Spending; step: SpendingStep; isTable: boolean };

/** The bars in words: the least, the most, and the last one, which is not over. */
function barsText(title: string, bars: SpendingBar[], currency: string | null, step: SpendingStep): string {
  const sorted = bars.toSorted((a, b) => compareMoney(a.charged, b.charged));
  const [least, most, last] = [sorted[0], sorted.at(-1), bars.at(-1)];
  if (least === undefined || most === undefined || last === undefined) return title;
  const money = ({ charged }: SpendingBar) => formatMoney(charged, currency);
  return text(
    `spendingSaid_${step}`,
    title,
    money(least),
    money(most),
    dayText(dateOfDay(most.day), step),
    money(last),
  );
}

/** From when to when, and in which currency. */
function spanText(first: Date, last: Date, currency: string | null): string {
  const days = [dayText(first, 'day'), dayText(last, 'day')];
  return currency === null ? text('spendingSpan', ...days) : text('spendingSpanIn', currency, ...days);
}

/** The charges over time: a picture, or the same as a table. */
export function SpendingTime({ spending: { bars, currency }, step, isTable }: SpendingTimeProps) {
  const chart = usePart(loadChart, !isTable);
  const drawn = useMemo(
    () =>
      bars.map(({ day, charged }, at) => ({
        label: at === bars.length - 1 ? text(`spendingNow_${step}`) : dayText(dateOfDay(day), step),
        amount: Number(charged),
        amountText: formatMoney(charged, currency),
      })),
    [bars, step, currency, isHiding()],
  );
  const title = text(`spendingBy_${step}`);
  const [first, last] = [bars[0], bars.at(-1)];
  const Chart = chart?.SpendingChart;
  return (
    <figure>
      <figcaption class="between">
        <h2>{title}</h2>{' '}
        {first && last && <small>{spanText(dateOfDay(first.day), dateOfDay(last.day), currency)}</small>}
      </figcaption>
      {isTable ? (
        <table class="spending">
          <caption class="hide">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{text(`spendingStep_${step}`)}</th>
              <NumberHeads keys={['optionsOrders', 'orderCharged']} />
            </tr>
          </thead>
          <tbody>
            {bars.toReversed().map(({ day, orders, charged }) => (
              <tr key={day}>
                <td class="what">{dayText(dateOfDay(day), step, true)}</td>
                <td class="num">{formatNumber(orders)}</td>
                <td class="num">{formatMoney(charged, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : Chart === undefined ? (
        <div class="chart waiting" />
      ) : (
        <Chart bars={drawn} currency={currency} label={barsText(title, bars, currency, step)} />
      )}
    </figure>
  );
}
