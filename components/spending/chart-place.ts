import type uPlot from 'uplot';

const chartPixels = 180;
/** Height of the labels under the picture, in pixels. */
export const axisPixels = 28;
/** Room for a label under the picture, in pixels. */
export const labelPixels = 110;

/**
 * The colours of the page as they are now. A canvas takes no variable, so that they are read off the element's own
 * text, borders and outline (`.chart` in `style.css`).
 */
export function coloursOf(place: HTMLElement) {
  const { color, borderTopColor, outlineColor, backgroundColor, font } = getComputedStyle(place);
  return { text: color, line: borderTopColor, bar: outlineColor, part: backgroundColor, font };
}

/** How many times larger the text is than these rooms are made for. */
export const textScale = (place: HTMLElement): number =>
  Math.max(1, Number.parseFloat(getComputedStyle(place).fontSize) / 12);

const chartWidth = (place: HTMLElement): number => Math.max(200, place.clientWidth);

/** What both charts have in common: their size, and which value the pointer is at. They have no legend. */
export const frameOf = (place: HTMLElement, onPoint: (at: number | null) => void) =>
  ({
    width: chartWidth(place),
    height: chartPixels,
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { setScale: false } },
    hooks: { setCursor: [({ cursor: { idx } }: uPlot) => onPoint(idx ?? null)] },
  }) satisfies Partial<uPlot.Options>;

/** Amounts, from zero up. */
export const amountScale: uPlot.Scale = { range: (_plot, _min, max) => [0, max > 0 ? max * 1.05 : 1] };

/** What both axes have in common. */
export const axisOf = (place: HTMLElement): uPlot.Axis => ({
  font: coloursOf(place).font,
  grid: { stroke: () => coloursOf(place).line, width: 1 },
  ticks: { show: false },
  stroke: () => coloursOf(place).text,
});

/** The axis of amounts, as wide as its longest. `moneyOf` writes a decimal as money. */
export const moneyAxis = (place: HTMLElement, moneyOf: (amount: string) => string): uPlot.Axis => ({
  ...axisOf(place),
  size: (_plot, values) =>
    16 + 7 * textScale(place) * Math.max(0, ...(values ?? []).map(({ length }) => length)),
  values: (_plot, amounts) => amounts.map((amount) => moneyOf(String(Number(amount.toFixed(6))))),
});

/** Draws the chart anew whenever its place's width or its colours change. @returns what takes it away. */
export function keepFitting(chart: uPlot, place: HTMLElement): () => void {
  const looks = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].map(
    (look) => matchMedia(look),
  );
  const redraw = () => chart.redraw(true, true);
  const fit = new ResizeObserver(() => chart.setSize({ width: chartWidth(place), height: chartPixels }));
  for (const look of looks) look.addEventListener('change', redraw);
  // Light or dark may be chosen by hand too.
  const byHand = new MutationObserver(redraw);
  byHand.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  fit.observe(place);
  return () => {
    for (const look of looks) look.removeEventListener('change', redraw);
    byHand.disconnect();
    fit.disconnect();
    chart.destroy();
  };
}
