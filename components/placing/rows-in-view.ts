/** Heights of a group's head and of an option, in pixels: all of a kind are alike, whatever the size of the text. */
export type RowHeights = { head: number; option: number };

/** Options to be drawn, from `first` to before `end`, and the room that the rest takes above and below them. */
export type RowsInView = { first: number; end: number; above: number; below: number };

/** Rows drawn beyond each end of what is seen, so that a turn of the wheel finds them there. */
const spare = 12;

/** Where an option begins, counted from the top of a list with these groups. The first of a group begins at its head. */
export function topOf(sizes: readonly number[], at: number, heights: RowHeights): number {
  let top = 0;
  let left = at;
  for (const size of sizes) {
    if (left === 0) return top;
    if (left < size) return top + heights.head + left * heights.option;
    top += heights.head + size * heights.option;
    left -= size;
  }
  return top;
}

/** The option at a height, or the last one before it. */
function optionAt(sizes: readonly number[], height: number, heights: RowHeights): number {
  let top = 0;
  let before = 0;
  for (const size of sizes) {
    const bottom = top + heights.head + size * heights.option;
    if (height < bottom) {
      const within = Math.floor((height - top - heights.head) / heights.option);
      return before + Math.max(0, within);
    }
    top = bottom;
    before += size;
  }
  return Math.max(0, before - 1);
}

/** Which options of a long list of groups are drawn when it is scrolled by `scrolled` pixels. */
export function rowsInView(
  sizes: readonly number[],
  scrolled: number,
  viewHeight: number,
  heights: RowHeights,
): RowsInView {
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const first = Math.max(0, optionAt(sizes, Math.max(0, scrolled), heights) - spare);
  const end = Math.min(count, optionAt(sizes, Math.max(0, scrolled) + viewHeight, heights) + 1 + spare);
  const above = topOf(sizes, first, heights);
  return { first, end, above, below: topOf(sizes, count, heights) - topOf(sizes, end, heights) };
}
