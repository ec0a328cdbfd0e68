import uPlot from 'uplot';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet
import 'uplot/dist/uPlot.min.css';
import {
  amountScale,
  axisOf,
  axisPixels,
  coloursOf,
  frameOf,
  keepFitting,
  labelPixels,
  moneyAxis,
  textScale,
} from './chart-place';

type Bar = { label: string; amount: number };

/** Which bars have their label below them: as many as there is room for, the last one always. */
function labelled(count: number, width: number, scale: number): number[] {
  const most = Math.max(2, Math.floor(width / (labelPixels * scale)));
  const step = Math.max(1, Math.ceil(count / most));
  const places: number[] = [];
  for (let at = count - 1; at >= 0; at -= step) places.unshift(at);
  return places;
}

/** Draws the bars into the element, anew whenever its width or the colour scheme changes. @returns what takes them away. */
export function drawChart(
  place: HTMLElement,
  bars: Bar[],
  moneyOf: (amount: string) => string,
  onPoint: (at: number | null) => void,
): () => void {
  const last = bars.length - 1;
  const colours = () => coloursOf(place);
  const fills = bars.map((_bar, at) => () => (at === last ? colours().part : colours().bar));
  const paths = uPlot.paths.bars?.({
    size: [0.7, 48],
    radius: 0.08,
    disp: {
      fill: { unit: 3, values: () => fills.map((fill) => fill()) },
      stroke: { unit: 3, values: () => fills.map(() => colours().bar) },
    },
  });
  const chart = new uPlot(
    {
      ...frameOf(place, onPoint),
      padding: [8, 0, 0, 0],
      scales: {
        x: { time: false, range: [-0.6, last + 0.6] },
        y: amountScale,
      },
      axes: [
        {
          ...axisOf(place),
          size: axisPixels * textScale(place),
          grid: { show: false },
          splits: (plot) => labelled(bars.length, plot.width, textScale(place)),
          values: (_plot, places) => places.map((at) => bars[at]?.label ?? ''),
        },
        moneyAxis(place, moneyOf),
      ],
      series: [{}, { width: 1, ...(paths && { paths }), points: { show: false } }],
    },
    [bars.map((_bar, at) => at), bars.map(({ amount }) => (amount === 0 ? null : amount))],
    place,
  );
  return keepFitting(chart, place);
}
