import type { ComponentChildren } from 'preact';
import { text } from '@/utils/i18n/text';

/** One reading of the rate, as finished text; `isShort` where the balance does not cover it. */
export type EstimateRow = { label: string; cost: string; after: string; isShort: boolean };

/** The cost of an order and the balance after it: both readings while nobody knows the unit of the rate. */
export function EstimateTable({ rows, children }: { rows: EstimateRow[]; children?: ComponentChildren }) {
  return (
    <section class="sheet" aria-labelledby="estimate">
      <table>
        <caption class="hide" id="estimate">
          {text('estimate')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text('estimate')}</th>
            <th scope="col" class="num">
              {text('cost')}
            </th>
            <th scope="col" class="num">
              {text('balanceAfter')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td class="num" data-label={text('cost')}>
                {row.cost}
              </td>
              <td class={row.isShort ? 'num needs' : 'num'} data-label={text('balanceAfter')}>
                {row.after}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </section>
  );
}
