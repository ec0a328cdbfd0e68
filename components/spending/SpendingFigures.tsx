import { durationText } from '@/utils/i18n/duration-text';
import { formatMoney, formatNumber, plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { compareMoney, subtractMoney } from '@/utils/money/money';
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

/** A period in four figures. */
export function SpendingFigures({ spending }: { spending: Spending }) {
  const { total, currency } = spending;
  const ended = endedOf(total);
  const time = usualTime(total);
  const notCompleted = [
    total.partial > 0 && plural('spendingPartial', total.partial),
    total.canceled > 0 && plural('spendingCanceled', total.canceled),
    total.failed > 0 && plural('spendingFailed', total.failed),
  ];
  return (
    <dl class="figures">
      <div>
        <dt>{text('orderCharged')}</dt>
        <dd>{formatMoney(total.charged, currency)}</dd>
        <dd class="hint">{plural('spendingKnown', total.known)}</dd>
      </div>
      <div>
        <dt>{text('spendingAgainst')}</dt>
        <dd>{differenceText(spending)}</dd>
        <dd class="hint">{plural('spendingDiffer', total.differ)}</dd>
      </div>
      <div>
        <dt>{text('spendingCompleted')}</dt>
        <dd>{ended === 0 ? '–' : text('progressOf', formatNumber(total.completed), formatNumber(ended))}</dd>
        <dd class="hint">{notCompleted.filter((words) => words !== false).join(', ')}</dd>
      </div>
      <div>
        <dt>{text('spendingTime')}</dt>
        <dd>{time === null ? text('unknown') : durationText(time)}</dd>
        <dd class="hint">{text('spendingTimeHint')}</dd>
      </div>
    </dl>
  );
}
