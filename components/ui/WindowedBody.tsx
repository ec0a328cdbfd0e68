import type { VNode } from 'preact';
import { RowGap } from './RowGap';
import type { VirtualRows } from './use-virtual-rows';

export type WindowedBodyProps = Pick<VirtualRows, 'items' | 'totalSize'> & {
  /** The row in that place, with a key of its own; `null` where there is none any more. */
  rowAt: (index: number) => VNode | null;
};

/** The rows of a long table that are in the document, and gaps as high as those that are not. */
export function WindowedBody({ items, totalSize, rowAt }: WindowedBodyProps) {
  let end = 0;
  return (
    <tbody>
      {/* One flat list: in a list of its own a row would be made anew, and lose the focus, when a gap comes before it. */}
      {items.flatMap((item) => {
        const gap = item.start - end;
        end = item.end;
        const row = rowAt(item.index);
        return gap > 0 ? [<RowGap key={`before-${item.key}`} height={gap} />, row] : [row];
      })}
      {end < totalSize && <RowGap key="rest" height={totalSize - end} />}
    </tbody>
  );
}
