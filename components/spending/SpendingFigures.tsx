import { durationText } from '@/utils/i18n/duration-text';
import { formatMoney, formatNumber, plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { compareMoney, subtractMoney } from '@/utils/money/money';
import type { OrderFilter } from '@/utils/orders/order-query';
import { endedOf, usualTime, type Spending } from '@/utils/spending/spending';

/** By how much charges differ from what was quoted, over the orders of which both are known. */
function differenceText({ total, currency }: Spending): string {
  if (total.compared === 0) return text('unknown');
  const order = compareMoney(total.chargedOfQuoted, total.quoted);
  if (order === 0) return text('spendingAsQuoted');
  const [less, more] =
    order < 0 ? [total.chargedOfQuoted, total.quoted] : [total.quoted, total.chargedOfQuoted];
  const difference = formatMoney(subtractMoney(more, less), currency);
  return text(order < 0 ? 'spendingLess' : 'spendingMore', difference);
}

type SpendingFiguresProps = {
  spending: Spending;
  /** Where the orders behind a figure are. */
  hrefOf: (narrowed: Partial<OrderFilter>) => string;
};

/** A period in four figures. */
export function SpendingFigures({ spending, hrefOf }: SpendingFiguresProps) {
  const { total, currency } = spending;
  const ended = endedOf(total);
  const time = usualTime(total);
  const notCompleted = [
    { group: 'partial' as const, words: plural('spendingPartial', total.partial) },
    { group: 'canceled' as const, words: plural('spendingCanceled', total.canceled) },
    { group: 'failed' as const, words: plural('spendingFailed', total.failed) },
  ].filter(({ group }) => total[group] > 0);
  return (
    <dl class="figures">
      <div>
        <dt>{text('orderCharged')}</dt>
        <dd>{formatMoney(total.charged, currency)}</dd>
        <dd class="hint">
          <a href={hrefOf({})}>{plural('spendingKnown', total.known)}</a>
        </dd>
      </div>
      <div>
        <dt>{text('spendingAgainst')}</dt>
        <dd>{differenceText(spending)}</dd>
        <dd class="hint">{plural('spendingDiffer', total.differ)}</dd>
      </div>
      <div>
        <dt>{text('spendingCompleted')}</dt>
        <dd>{ended === 0 ? '–' : text('progressOf', formatNumber(total.completed), formatNumber(ended))}</dd>
        <dd class="hint row wrap">
          {notCompleted.map(({ group, words }) => (
            <a key={group} href={hrefOf({ group })}>
              {words}
            </a>
          ))}
        </dd>
      </div>
      <div>
        <dt>{text('spendingTime')}</dt>
        <dd>{time === null ? text('unknown') : durationText(time)}</dd>
        <dd class="hint">{text('spendingTimeHint')}</dd>
      </div>
    </dl>
  );
}
