import type { OrdersFigures } from './measure-orders.ts';

type Row = {
  what: string;
  figureOf: (figures: OrdersFigures) => number;
  unit: string;
  /** The most that is aimed at with 100,000 orders, from the figures with 100. */
  max?: (few: number) => number;
};

const mebibyte = 1024 * 1024;
/** A first screen may take so much longer than with 100 orders. */
const laterMs = 20;
const later = (few: number): number => few + laterMs;

function rowsOf({ questions }: OrdersFigures): Row[] {
  return [
    { what: 'history opened: first rows', figureOf: ({ opening }) => opening.first, unit: 'ms', max: later },
    { what: 'history opened: all counted', figureOf: ({ opening }) => opening.all, unit: 'ms' },
    ...questions.flatMap(({ name, kind }, at): Row[] => [
      {
        what: `${name}: first rows`,
        figureOf: (each) => each.answers[at]?.first ?? Number.NaN,
        unit: 'ms',
        max: kind === 'filter' ? later : () => 150,
      },
      {
        what: `${name}: all`,
        figureOf: (each) => each.answers[at]?.all ?? Number.NaN,
        unit: 'ms',
        max: () => 500,
      },
    ]),
    { what: 'typing: longest wait of a key', figureOf: ({ typing }) => typing, unit: 'ms', max: () => 50 },
    {
      what: 'poll of 50 open orders',
      figureOf: ({ poll }) => poll.time,
      unit: 'ms',
      max: (few) => 1.5 * few,
    },
    { what: 'poll: records written', figureOf: ({ poll }) => poll.written, unit: '' },
    {
      what: 'popup painted, beside 100 orders',
      figureOf: (each) => each.paintRatio,
      unit: '×',
      max: () => 1.1,
    },
    {
      what: 'own record read by the form',
      figureOf: ({ recordsRead }) => recordsRead,
      unit: 'ms',
      max: later,
    },
    { what: 'lines and sums made from all records', figureOf: ({ made }) => made, unit: 'ms' },
    { what: 'stored', figureOf: ({ bytes }) => bytes / mebibyte, unit: 'MiB' },
  ];
}

const figureText = (value: number, unit: string): string =>
  `${unit === '' ? value : value.toFixed(value < 10 ? 2 : 1)} ${unit}`.trimEnd();

const line = (cells: string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(42) : cell.padStart(12))).join(' ');

/** Prints the figures at each size beside the targets, which are for the largest beside the smallest. */
export function printOrdersReport(all: OrdersFigures[]): void {
  const [few, most] = [all[0], all.at(-1)];
  if (few === undefined || most === undefined) return;
  const counts = all.map(({ count }) => count.toLocaleString('en'));
  console.log('');
  console.log(line(['orders', ...counts, `target ${most.count.toLocaleString('en')}`, '']));
  for (const { what, figureOf, unit, max: maxOf } of rowsOf(few)) {
    const aim = maxOf?.(figureOf(few));
    const target = aim === undefined ? '' : `≤ ${figureText(aim, unit)}`;
    const verdict = aim === undefined ? '' : figureOf(most) <= aim ? 'met' : 'NOT MET';
    console.log(line([what, ...all.map((each) => figureText(figureOf(each), unit)), target, verdict]));
  }
}
