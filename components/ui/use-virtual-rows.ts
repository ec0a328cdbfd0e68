import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Range,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

export type VirtualRows = {
  items: VirtualItem[];
  /** Height of all rows, in pixels. */
  totalSize: number;
  /** Rows that can be seen now, first and last; `null` before the first measure. */
  seen: { first: number; last: number } | null;
  /** Still moving: what is said of the position can wait. */
  isScrolling: boolean;
  /** The `ref` of every row: its true height is measured, whatever the size of the text. */
  measure: (row: HTMLTableRowElement | null) => void;
};

type VirtualRowsOptions = {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** Changes when the rows are other ones: the list then begins at its top. */
  rows: unknown;
  /** By this a row keeps its measured height where rows before it come and go; by its place without it. */
  keyOf?: (index: number) => string;
  /** The row that stays in the document while `index` is the first to be seen (its group's head). */
  headOf: (index: number) => number;
  /** A row's height until it was measured, in pixels. */
  rowPixels: number;
  /** A row that stays in the document wherever it is: the one that has the stop of Tab. */
  stopRow: number | null;
};

/** Rows drawn beyond each end of the view. */
const overscan = 12;

/** The rows of which at least half is in view, below the table's head that stays. */
function seenOf(items: VirtualItem[], offset: number, scroller: HTMLElement | null): VirtualRows['seen'] {
  const free = (scroller?.clientHeight ?? 0) - (scroller?.querySelector('thead')?.offsetHeight ?? 0);
  const inView = items.filter(({ start, size }) => {
    const middle = start + size / 2;
    return middle > offset && middle < offset + free;
  });
  const [first, last] = [inView[0], inView.at(-1)];
  return first === undefined || last === undefined ? null : { first: first.index, last: last.index };
}

/** Which rows of a long table are to be in the document: those in view, some around them, and their group's head. */
export function useVirtualRows({
  scroller,
  count,
  rows,
  keyOf,
  headOf,
  rowPixels,
  stopRow,
}: VirtualRowsOptions): VirtualRows {
  const typical = useRef({ pixels: rowPixels, isLearnt: false });
  const [, drawAgain] = useReducer((version: number) => version + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => typical.current.pixels,
    ...(keyOf && { getItemKey: keyOf }),
    overscan,
    rangeExtractor: (range: Range) => {
      const indexes = new Set(defaultRangeExtractor(range));
      if (indexes.size === 0) return [];
      indexes.add(headOf(range.startIndex));
      if (stopRow !== null && stopRow < range.count) indexes.add(stopRow);
      return [...indexes].toSorted((a, b) => a - b);
    },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => drawAgain(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLTableRowElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());

  const before = useRef(rows);
  useLayoutEffect(() => {
    if (before.current !== rows && virtualizer.scrollOffset) virtualizer.scrollToOffset(0);
    before.current = rows;
  }, [rows, virtualizer]);

  const items = virtualizer.getVirtualItems();
  // Fonts differ: what the first rows measure is what the others are taken for, so that a long way to scroll does not
  // change under the one who scrolls, which would end it.
  useLayoutEffect(() => {
    const middle = items.map(({ size }) => size).toSorted((a, b) => a - b)[Math.floor(items.length / 2)];
    if (typical.current.isLearnt || middle === undefined || middle === rowPixels) return;
    typical.current = { pixels: middle, isLearnt: true };
    virtualizer.measure();
  });
  return {
    items,
    totalSize: virtualizer.getTotalSize(),
    seen: seenOf(items, virtualizer.scrollOffset ?? 0, scroller.current),
    isScrolling: virtualizer.isScrolling,
    measure: virtualizer.measureElement,
  };
}
