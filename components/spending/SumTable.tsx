import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { plural } from '@/utils/i18n/format';
import { text, type TextKey } from '@/utils/i18n/text';
import { GridTable } from '../ui/GridTable';
import { useGrid } from '../ui/use-grid';
import { NumberHeads } from './NumberHeads';

/** One service or channel: its name, a link to its orders if there may be one, and its figures in the order of the heads. */
export type SumRow = { key: string; name: string; href: string | null; figures: ComponentChildren[] };

type SumTableProps = {
  title: string;
  /** The head over the names. */
  nameHead: string;
  heads: readonly TextKey[];
  rows: SumRow[];
};

/** Rows at first: more are a press away. */
const rowsAtFirst = 50;
const pageRows = 10;

/** Sums beside each other, all of them, each linked to the orders behind it. */
export function SumTable({ title, nameHead, heads, rows }: SumTableProps) {
  const isWhole = useSignal(false);
  const table = useRef<HTMLTableElement>(null);
  const shown = isWhole.value ? rows : rows.slice(0, rowsAtFirst);
  useGrid({ table, count: shown.length, pageRows, rows: null });
  return (
    <figure>
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <GridTable table={table} label={title} class="spending" rowCount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{nameHead}</th>
            <NumberHeads keys={heads} />
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, href, figures }, at) => (
            <tr key={key} data-index={at} aria-rowindex={at + 2}>
              {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its link names it */}
              <td role="rowheader" class="what">
                {href === null ? (
                  <bdi>{name}</bdi>
                ) : (
                  <a href={href}>
                    <bdi>{name}</bdi>
                  </a>
                )}
              </td>
              {figures.map((figure, column) => (
                <td
                  key={heads[column]}
                  class="num"
                  data-label={heads[column] === undefined ? undefined : text(heads[column])}
                >
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </GridTable>
      {shown.length < rows.length && (
        <p>
          <button type="button" onClick={() => (isWhole.value = true)}>
            {plural('spendingShowRest', rows.length - shown.length)}
          </button>
        </p>
      )}
    </figure>
  );
}
