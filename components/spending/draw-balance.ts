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
  textScale,
  moneyAxis,
} from './chart-place';

/** A balance from this moment on (ms since 1970). */
export type BalancePoint = { at: number; amount: number; amountText: string };

export type BalanceWords = { moneyOf: (amount: string) => string; momentOf: (at: number) => string };

/** Draws the balance as steps into the element. @returns what takes them away. */
export function drawBalance(
  place: HTMLElement,
  points: BalancePoint[],
  words: BalanceWords,
  onPoint: (at: number | null) => void,
): () => void {
  const paths = uPlot.paths.stepped?.({ align: 1 });
  const chart = new uPlot(
    {
      ...frameOf(place, onPoint),
      padding: [8, 32, 0, 0],
      scales: {
        x: { time: false },
        y: amountScale,
      },
      axes: [
        {
          ...axisOf(place),
          size: axisPixels * textScale(place),
          space: labelPixels * textScale(place),
          grid: { show: false },
          values: (_plot, moments) => moments.map(words.momentOf),
        },
        moneyAxis(place, words.moneyOf),
      ],
      series: [
        {},
        {
          width: 2,
          stroke: () => coloursOf(place).bar,
          fill: () => coloursOf(place).part,
          ...(paths && { paths }),
          points: { show: points.length === 1 },
        },
      ],
    },
    [points.map(({ at }) => at), points.map(({ amount }) => amount)],
    place,
  );
  return keepFitting(chart, place);
}
