import type { ComponentChildren, RefObject } from 'preact';

type GridTableProps = {
  table: RefObject<HTMLTableElement | null>;
  label: string;
  class: string;
  /** With the heads, and with those that are not in the document. */
  rowCount: number;
  children: ComponentChildren;
};

/** A table that is moved in by arrow keys: `useGrid` makes it so. */
export function GridTable({ table, label, class: look, rowCount, children }: GridTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the grid pattern, on a table
    <table ref={table} role="grid" aria-label={label} class={look} aria-rowcount={rowCount}>
      {children}
    </table>
  );
}
