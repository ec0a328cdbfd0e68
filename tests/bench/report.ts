import type { CodeSize } from './code-size.ts';
import type { Openings } from './measure-openings.ts';
import type { Opening } from './open-once.ts';
import { percentile } from './percentile.ts';

type Figures = { openings: Openings; code: CodeSize; pollRequests: number };
type Key = 'painted' | 'ready' | 'mainThread' | 'mainThreadQuiet';

const kibibyte = 1024;
/** Half of the static page's openings lie within this share of their median on a quiet machine. */
const maxQuietSpread = 0.15;

const verdict = (isMet: boolean): string => (isMet ? 'met' : 'NOT MET');

const valuesOf = (openings: Opening[], key: Key): number[] => openings.map((opening) => opening[key]);
const medianOf = (openings: Opening[], key: Key): number => percentile(valuesOf(openings, key), 0.5);

/** The middle half of the values, as a share of their median. */
function spreadOf(openings: Opening[], key: Key): number {
  const values = valuesOf(openings, key);
  return (percentile(values, 0.75) - percentile(values, 0.25)) / percentile(values, 0.5);
}

/** A median, and between which two it lies in 95 of 100 cases. */
type Ratio = { median: number; from: number; to: number };

/** The popup's time over that of another page, each taken from the same round: what slows one of them mostly slows both. */
function ratioTo(popup: Opening[], other: Opening[], key: Key): Ratio {
  const ratios = popup
    .map((opening, round) => opening[key] / (other[round]?.[key] ?? Number.NaN))
    .toSorted((a, b) => a - b);
  // The bounds of a median whatever the distribution, from the binomial one.
  const below = Math.max(0, Math.floor(ratios.length / 2 - 0.98 * Math.sqrt(ratios.length)));
  const at = (index: number) => ratios[index] ?? Number.NaN;
  return { median: percentile(ratios, 0.5), from: at(below), to: at(ratios.length - 1 - below) };
}

const percent = (share: number) => `± ${Math.round(share * 50)} %`;
const times = ({ median, from, to }: Ratio) => `${median.toFixed(2)} × (${from.toFixed(2)}–${to.toFixed(2)})`;

function verdictOf({ from, to }: Ratio, max: number): string {
  if (to <= max) return 'met';
  return from > max ? 'NOT MET' : 'not sure';
}

function printRow(what: string, ...cells: string[]): void {
  console.log([what.padEnd(38), ...cells.map((cell) => cell.padStart(18))].join(' '));
}

/** A time of the popup's beside the floor's and the static page's; `max` is the target beside the floor. */
function printTime({ popup, floor, static: ground }: Openings, what: string, key: Key, max: number | null) {
  const ratio = ratioTo(popup, floor, key);
  printRow(
    what,
    `${medianOf(popup, key).toFixed(1)} ms`,
    times(ratio),
    times(ratioTo(popup, ground, key)),
    max === null ? '' : `≤ ${max} ×`,
    max === null ? '' : verdictOf(ratio, max),
  );
}

const printSize = (what: string, bytes: number, max: number): void =>
  printRow(
    what,
    `${(bytes / kibibyte).toFixed(1)} KiB`,
    '',
    '',
    `≤ ${max} KiB`,
    verdict(bytes <= max * kibibyte),
  );

function printTimes(openings: Openings): void {
  const spread = spreadOf(openings.static, 'painted');
  if (spread > maxQuietSpread) {
    console.log(
      `The machine was not quiet: the static page alone took ${percent(spread)} of its median. So the ranges are wide.`,
    );
  }
  printTime(openings, 'balance and orders painted', 'painted', 1.05);
  printTime(openings, 'balance and orders in the document', 'ready', 1.05);
  printTime(openings, 'main-thread time up to the paint', 'mainThread', 1.1);
  printTime(openings, 'main-thread time until it is quiet', 'mainThreadQuiet', null);
}

/** Prints the figures beside the targets. */
export function printReport({ openings, code, pollRequests }: Figures): void {
  console.log('');
  printRow('', 'popup', 'beside the floor', 'a static page', 'target', '');
  printTimes(openings);
  printSize('code of the first view, gzip', code.firstView, 25);
  printSize('code of the whole popup, gzip', code.whole, 55);
  printRow(
    'requests of a poll of 250 open orders',
    String(pollRequests),
    '',
    '',
    '3',
    verdict(pollRequests === 3),
  );
  const painted = new Set(openings.popup.map(({ paintedText }) => paintedText));
  console.log(
    `\nMedians of ${openings.popup.length} rounds, as ratios within a round; in brackets where they lie in 95 of 100 cases. The largest thing painted: ${[...painted].join(' | ')}.`,
  );
}
