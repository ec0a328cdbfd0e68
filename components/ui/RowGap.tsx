/** Stands for the rows that are not in the document. Its height is set as a property: the CSP forbids the attribute. */
export function RowGap({ height }: { height: number }) {
  return <tr class="gap" aria-hidden="true" style={{ height: `${height}px` }} />;
}
