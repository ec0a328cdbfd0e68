import type { CatalogueFigures } from './measure-catalogue.ts';

type Row = { what: string; figureOf: (figures: CatalogueFigures) => number; unit: string; max?: number };

const mebibyte = 1024 * 1024;

const rows: Row[] = [
  { what: 'list checked (code alone)', figureOf: ({ code }) => code.validate, unit: 'ms' },
  { what: 'compared with the last one (code alone)', figureOf: ({ code }) => code.compare, unit: 'ms' },
  {
    what: 'asked for, checked, compared, stored',
    figureOf: ({ command }) => command,
    unit: 'ms',
  },
  { what: 'index made', figureOf: ({ code }) => code.index, unit: 'ms' },
  { what: 'memory of the index', figureOf: ({ code }) => code.indexMemory / mebibyte, unit: 'MiB' },
  { what: 'search, median keystroke', figureOf: ({ code }) => code.search.p50, unit: 'ms' },
  { what: 'search, p95', figureOf: ({ code }) => code.search.p95, unit: 'ms', max: 2 },
  ...(['popup', 'options'] as const).flatMap((place): Row[] => [
    { what: `${place}: keystroke to paint, median`, figureOf: (each) => each[place].paint.p50, unit: 'ms' },
    {
      what: `${place}: keystroke to paint, p95`,
      figureOf: (each) => each[place].paint.p95,
      unit: 'ms',
      max: 33,
    },
    { what: `${place}: processor time of it, median`, figureOf: (each) => each[place].work.p50, unit: 'ms' },
    { what: `${place}: processor time of it, p95`, figureOf: (each) => each[place].work.p95, unit: 'ms' },
    { what: `${place}: rows in the document`, figureOf: (each) => each[place].rows, unit: '', max: 60 },
  ]),
  { what: 'popup painted, beside ten services', figureOf: (each) => each.paintRatio, unit: '×', max: 1.1 },
];

/** The size that the targets are for. */
const aimedAt = 10_000;

const figureText = (value: number, unit: string): string =>
  `${unit === '' ? value : value.toFixed(value < 10 ? 2 : 1)} ${unit}`.trimEnd();

const line = (cells: string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(42) : cell.padStart(12))).join(' ');

/** Prints the figures at each size beside the targets, which are for 10,000 services. */
export function printCatalogueReport(all: CatalogueFigures[]): void {
  console.log('');
  const counts = all.map(({ count }) => count.toLocaleString('en'));
  console.log(line(['services', ...counts, `target ${aimedAt.toLocaleString('en')}`, '']));
  for (const { what, figureOf, unit, max } of rows) {
    const aimed = all.find(({ count }) => count === aimedAt);
    const isMet = max === undefined || aimed === undefined || figureOf(aimed) <= max;
    const target = max === undefined ? '' : `≤ ${figureText(max, unit)}`;
    const verdict = max === undefined ? '' : isMet ? 'met' : 'NOT MET';
    console.log(line([what, ...all.map((each) => figureText(figureOf(each), unit)), target, verdict]));
  }
}
