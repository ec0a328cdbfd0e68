import type { CodeSize } from './code-size.ts';
import type { Openings } from './measure-openings.ts';
import type { Opening } from './open-once.ts';

type Figures = { openings: Openings; code: CodeSize; pollRequests: number };
type Row = [what: string, popup: string, staticPage: string, ratio: string, target: string, verdict: string];

const heading: Row = ['', 'popup', 'static page', 'ratio', 'target', ''];

const kibibyte = 1024;

const verdict = (isMet: boolean): string => (isMet ? 'met' : 'NOT MET');

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

const medianOf = (openings: Opening[], key: 'painted' | 'ready' | 'mainThread' | 'mainThreadQuiet'): number =>
  median(openings.map((opening) => opening[key]));

const rowOfTimes =
  ({ popup, static: ground }: Openings) =>
  (what: string, key: Parameters<typeof medianOf>[1], most: number | null): Row => {
    const ratio = medianOf(popup, key) / medianOf(ground, key);
    return [
      what,
      `${medianOf(popup, key).toFixed(1)} ms`,
      `${medianOf(ground, key).toFixed(1)} ms`,
      `${ratio.toFixed(2)} ×`,
      most === null ? '' : `≤ ${most} ×`,
      most === null ? '' : verdict(ratio <= most),
    ];
  };

const rowOfSize = (what: string, bytes: number, most: number): Row => [
  what,
  `${(bytes / kibibyte).toFixed(1)} KiB`,
  '',
  '',
  `≤ ${most} KiB`,
  verdict(bytes <= most * kibibyte),
];

const printRow = ([what, ...figures]: Row): void => {
  const [popup, staticPage, ratio, target, met] = figures.map((figure) => figure.padStart(11));
  console.log([what.padEnd(38), popup, staticPage, ratio, target, met].join(' '));
};

/** Prints the figures beside the targets. */
export function printReport({ openings, code, pollRequests }: Figures): void {
  const time = rowOfTimes(openings);
  const rows: Row[] = [
    heading,
    time('balance and orders painted', 'painted', 1.4),
    time('balance and orders in the document', 'ready', 1.8),
    time('main-thread time up to the paint', 'mainThread', 1.8),
    time('main-thread time until it is quiet', 'mainThreadQuiet', null),
    rowOfSize('code of the first view, gzip', code.firstView, 25),
    rowOfSize('code of the whole popup, gzip', code.whole, 55),
    ['requests of a poll of 250 open orders', String(pollRequests), '', '', '3', verdict(pollRequests === 3)],
  ];
  console.log('');
  for (const row of rows) printRow(row);
  const painted = new Set(openings.popup.map(({ paintedText }) => paintedText));
  console.log(
    `\nMedians of ${openings.popup.length} rounds. The largest thing painted: ${[...painted].join(' | ')}.`,
  );
}
