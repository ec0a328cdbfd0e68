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

const percent = (share: number) => `± ${Math.round(share * 50)} %`;
const times = (ratio: number) => `${ratio.toFixed(2)} ×`;

function printRow(what: string, ...cells: string[]): void {
  console.log([what.padEnd(38), ...cells.map((cell) => cell.padStart(11))].join(' '));
}

/** A time of the popup's beside the floor's and the static page's; `max` is the target beside the floor. */
function printTime({ popup, floor, static: ground }: Openings, what: string, key: Key, max: number | null) {
  const ratio = medianOf(popup, key) / medianOf(floor, key);
  printRow(
    what,
    `${medianOf(popup, key).toFixed(1)} ms`,
    percent(spreadOf(popup, key)),
    times(ratio),
    times(medianOf(popup, key) / medianOf(ground, key)),
    max === null ? '' : `≤ ${max} ×`,
    max === null ? '' : verdict(ratio <= max),
  );
}

const printSize = (what: string, bytes: number, max: number): void =>
  printRow(
    what,
    `${(bytes / kibibyte).toFixed(1)} KiB`,
    '',
    '',
    '',
    `≤ ${max} KiB`,
    verdict(bytes <= max * kibibyte),
  );

function printTimes(openings: Openings): void {
  const spread = spreadOf(openings.static, 'painted');
  if (spread > maxQuietSpread) {
    console.log(
      `The machine was not quiet: the static page alone took ${percent(spread)} of its median. Its times mean nothing.`,
    );
    return;
  }
  printTime(openings, 'balance and orders painted', 'painted', 1.05);
  printTime(openings, 'balance and orders in the document', 'ready', 1.05);
  printTime(openings, 'main-thread time up to the paint', 'mainThread', 1.1);
  printTime(openings, 'main-thread time until it is quiet', 'mainThreadQuiet', null);
}

/** Prints the figures beside the targets. */
export function printReport({ openings, code, pollRequests }: Figures): void {
  console.log('');
  printRow('', 'popup', 'half within', 'floor', 'static page', 'target', '');
  printTimes(openings);
  printSize('code of the first view, gzip', code.firstView, 25);
  printSize('code of the whole popup, gzip', code.whole, 55);
  printRow(
    'requests of a poll of 250 open orders',
    String(pollRequests),
    '',
    '',
    '',
    '3',
    verdict(pollRequests === 3),
  );
  const painted = new Set(openings.popup.map(({ paintedText }) => paintedText));
  console.log(
    `\nMedians of ${openings.popup.length} rounds, as ratios to the floor and to a static page. The largest thing painted: ${[...painted].join(' | ')}.`,
  );
}
