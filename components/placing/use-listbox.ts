import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { rowsInView, topOf, type RowHeights, type RowsInView } from './rows-in-view';

export type ListMove = {
  /** The option that Enter chooses, counted over all groups. */
  active: number;
  rows: RowsInView;
  onScroll: () => void;
  /** Moves the choice if the key does that. */
  byKey: (key: string) => boolean;
};

/** Options that a page key moves by. */
const page = 8;
/** Heights until they were measured. */
const usual: RowHeights = { head: 32, option: 50 };
/** The popup's greatest height: what is drawn before the view was measured. */
const maxHeightPx = 600;

const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: page,
  PageUp: -page,
  Home: -Infinity,
  End: Infinity,
};

/** Which option of a long list is chosen, and which are drawn. Another query begins at the top. */
export function useListbox(
  scroller: RefObject<HTMLElement | null>,
  groups: readonly { services: readonly unknown[] }[],
  query: string,
): ListMove {
  const sizes = groups.map(({ services }) => services.length);
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const [at, setAt] = useState({ query, active: 0, scrolled: 0 });
  const [heights, setHeights] = useState(usual);
  const present = at.query === query ? at : { query, active: 0, scrolled: 0 };
  const viewHeight = scroller.current?.clientHeight ?? maxHeightPx;

  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [query]);
  // Measured once for a size of text: options that wrap are taller, and measuring those as well would never end.
  useLayoutEffect(() => {
    const head = scroller.current?.querySelector<HTMLElement>('.head')?.offsetHeight;
    const option = scroller.current?.querySelector<HTMLElement>('[role="option"]')?.offsetHeight;
    if (head && option) setHeights({ head, option });
  }, [count > 0, scroller.current?.clientWidth]);

  const show = (active: number) => {
    const { current } = scroller;
    if (!current) return;
    const top = topOf(sizes, active, heights);
    const bottom = topOf(sizes, active, heights) + heights.head + heights.option;
    if (top < current.scrollTop) current.scrollTop = top;
    else if (bottom > current.scrollTop + current.clientHeight)
      current.scrollTop = bottom - current.clientHeight;
    setAt({ query, active, scrolled: current.scrollTop });
  };

  return {
    active: Math.min(present.active, Math.max(0, count - 1)),
    rows: rowsInView(sizes, present.scrolled, viewHeight, heights),
    onScroll: () => setAt({ ...present, scrolled: scroller.current?.scrollTop ?? 0 }),
    byKey: (key) => {
      const step = steps[key];
      if (step === undefined || count === 0) return false;
      show(Math.min(count - 1, Math.max(0, present.active + step)));
      return true;
    },
  };
}
