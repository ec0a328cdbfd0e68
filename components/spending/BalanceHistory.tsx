import { useMemo } from 'preact/hooks';
import { formatDayTime, formatMoney } from '@/utils/i18n/format';
import { isHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { LedgerLine } from '@/utils/ledger/ledger-line';
import { usePart } from '../ui/use-part';
import { BalanceChanges } from './BalanceChanges';

const loadChart = () => import('./BalanceChart');

/** The lines that one picture can show: those in the currency of the newest. */
const inOneCurrency = (lines: LedgerLine[]): LedgerLine[] =>
  lines.filter(({ currency }) => currency === lines.at(-1)?.currency);

export type BalanceHistoryProps = {
  /** The oldest first. */
  lines: LedgerLine[];
  /** When the balance was read last: until then it stayed what the last change made it. */
  readAt: number | null;
  now: number;
};

/** The balance over time, each change of it with what explains it. */
export function BalanceHistory({ lines, readAt, now }: BalanceHistoryProps) {
  const chart = usePart(loadChart, lines.length > 0);
  const points = useMemo(() => {
    const own = inOneCurrency(lines);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    const pointOf = (at: number, amount: string) => ({
      at,
      amount: Number(amount),
      amountText: formatMoney(amount, last.currency),
    });
    const until = Math.max(last.at, readAt ?? 0);
    return [
      pointOf(first.fromAt, first.from),
      ...own.map(({ at, to }) => pointOf(at, to)),
      ...(until > last.at ? [pointOf(until, last.to)] : []),
    ];
  }, [lines, readAt, isHiding()]);
  const [first, last] = [inOneCurrency(lines)[0], lines.at(-1)];
  const Chart = chart?.BalanceChart;
  return (
    <figure class="ledger" aria-labelledby="ledger">
      <figcaption class="between">
        <h2 id="ledger">{text('balance')}</h2> <small>{text('ledgerHint')}</small>
      </figcaption>
      {first === undefined || last === undefined ? (
        <p class="hint">{text('ledgerEmpty')}</p>
      ) : (
        <>
          {Chart === undefined ? (
            <div class="chart waiting" />
          ) : (
            <Chart
              points={points}
              currency={last.currency}
              label={text(
                'ledgerSaid',
                formatMoney(first.from, first.currency),
                formatDayTime(first.fromAt),
                formatMoney(last.to, last.currency),
                formatDayTime(last.at),
              )}
            />
          )}
          <BalanceChanges lines={lines} now={now} />
        </>
      )}
    </figure>
  );
}
