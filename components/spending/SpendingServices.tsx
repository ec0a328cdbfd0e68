import { durationText } from '@/utils/i18n/duration-text';
import { formatMoney, formatNumber } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { endedOf, usualTime, type Spending } from '@/utils/spending/spending';
import { NumberHeads } from './NumberHeads';

const figures = [
  'optionsOrders',
  'spendingCompleted',
  'spendingUsualTime',
  'orderQuoted',
  'orderCharged',
] as const;

/** More rows than a person compares; the bars and the orders say the rest. */
const maxRows = 100;

/** The services beside each other: how many orders, how they ended, how long they took, what was quoted and charged. */
export function SpendingServices({ spending: { services, currency } }: { spending: Spending }) {
  return (
    <table class="spending">
      <caption class="hide">{text('spendingCompared')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('ordersService')}</th>
          <NumberHeads keys={figures} />
        </tr>
      </thead>
      <tbody>
        {services.slice(0, maxRows).map((sum) => {
          const time = usualTime(sum);
          const ended = endedOf(sum);
          return (
            <tr key={sum.service}>
              <td class="what">
                <bdi>{sum.name}</bdi>
              </td>
              <td class="num" data-label={text('optionsOrders')}>
                {formatNumber(sum.orders)}
              </td>
              <td class="num" data-label={text('spendingCompleted')}>
                {ended === 0 ? '–' : text('progressOf', formatNumber(sum.completed), formatNumber(ended))}
              </td>
              <td class="num" data-label={text('spendingUsualTime')}>
                {time === null ? '–' : durationText(time)}
              </td>
              <td class="num" data-label={text('orderQuoted')}>
                {sum.compared === 0 ? '–' : formatMoney(sum.quoted, currency)}
              </td>
              <td class="num" data-label={text('orderCharged')}>
                {sum.known === 0 ? text('unknown') : formatMoney(sum.charged, currency)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
