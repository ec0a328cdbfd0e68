import { unseen } from '@/utils/legible';

/** Decoded garbage is garbage that can be decoded again: no honest text comes near. */
const maxReadings = 80;

const names: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  period: '.',
  colon: ':',
  num: '#',
  dollar: '$',
  sol: '/',
  plus: '+',
  equals: '=',
};
const namedEntity = new RegExp(`&(${Object.keys(names).join('|')});?`, 'gi');

const fromCode = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
const fromHex = (digits: string): string => fromCode(parseInt(digits, 16));

const fromBytes = (escapes: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(escapes.match(/[\da-f]{2}/gi) ?? [], (digits) => parseInt(digits, 16)),
  );

const allUnseen = new RegExp(`[${unseen}]+`, 'gu');

/** Each undoes one layer of a text: what cannot be seen, escapes of programs, styles, URLs, mail and HTML. */
const steps: ((text: string) => string)[] = [
  (text) => (/[^ -~]/.test(text) ? text.normalize('NFKC').replace(allUnseen, '') : text),
  (text) =>
    text.replace(
      /\\(?:u\{0*([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([0-3]?[0-7]{2})|(.))/gi,
      (_all, long?: string, four?: string, two?: string, octal?: string, other?: string) =>
        other ??
        (octal === undefined ? fromHex(long ?? four ?? two ?? '') : String.fromCharCode(parseInt(octal, 8))),
    ),
  (text) => text.replace(/\\([\da-f]{2,6})\s?/gi, (_all, digits: string) => fromHex(digits)),
  (text) =>
    text
      .replace(/%u([\da-f]{4})/gi, (_all, digits: string) => fromHex(digits))
      .replace(/(?:%[\da-f]{2})+/gi, fromBytes),
  (text) => text.replace(/=\r?\n/g, '').replace(/(?:=[\dA-F]{2})+/g, fromBytes),
  (text) =>
    text
      .replace(/&#0*(\d{1,7});?/g, (_all, digits: string) => fromCode(Number(digits)))
      .replace(/&#x0*([\da-f]{1,6});?/gi, (_all, digits: string) => fromHex(digits))
      .replace(namedEntity, (_all, name: string) => names[name.toLowerCase()] ?? ''),
];

/** A pattern is made once: an import searches millions of texts for the same key. */
const patterns = new Map<string, RegExp>();

function allIn(text: string, source: string): string[] {
  const pattern = patterns.get(source) ?? new RegExp(source, 'g');
  patterns.set(source, pattern);
  return text.match(pattern) ?? [];
}

/** The parts of a text, at least this long, that are made of nothing else. */
const runsOf = (text: string, characters: string, min: number): string[] =>
  text.length < min ? [] : allIn(text, `${characters}{${min},}`);

/** From each of the places where an encoded text may begin within a longer run of its letters. */
const shifted = (runs: string[], places: number): string[] =>
  runs.flatMap((run) => Array.from({ length: places }, (_none, at) => run.slice(at)));

/** Hexadecimal digits, with anything or "0x" between them. */
function fromHexRuns(text: string, chars: number): string[] {
  if (text.length < chars * 2) return [];
  const digits = text.toLowerCase().replace(/0x|[^a-z\d]+/g, '');
  return shifted(runsOf(digits, String.raw`[\da-f]`, chars * 2), 2).map((run) =>
    (run.match(/../g) ?? []).map(fromHex).join(''),
  );
}

/** Base64 in either alphabet, also in lines, and beside anything else. */
function fromBase64Runs(text: string, chars: number): string[] {
  const runs = runsOf(text.replace(/\s+/g, ''), String.raw`[\w+/-]`, Math.floor((chars * 4) / 3));
  return shifted(runs, 4).map((run) => {
    const whole = run.length % 4 === 1 ? run.slice(0, -1) : run;
    return atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
  });
}

/** The number of a character that a key may have. */
const number = String.raw`(?:1[0-2]\d|[3-9]\d)`;

/** The numbers of characters: "107, 51, 121". */
const fromNumberRuns = (text: string, chars: number): string[] =>
  allIn(text, String.raw`${number}(?:\D{1,2}${number}){${chars - 1},}`).map((run) =>
    (run.match(/\d+/g) ?? []).map((code) => fromCode(Number(code))).join(''),
  );

/**
 * A text, and every way to read it in which a word of `chars` characters may be hidden: each escape undone and each
 * encoding decoded, one after the other, in any order.
 * @returns with each reading whether it was decoded: what stands beside the word in it is then no word of anybody's.
 */
export function readingsOf(text: string, chars: number): Map<string, boolean> {
  const found = new Map([[text, false]]);
  let left = text.length * 12 + 2000;
  for (const [reading, isDecoded] of found) {
    const decoded = [
      ...fromHexRuns(reading, chars),
      ...fromBase64Runs(reading, chars),
      ...fromNumberRuns(reading, chars),
    ].map((each): [string, boolean] => [each, true]);
    const next = [...steps.map((step): [string, boolean] => [step(reading), isDecoded]), ...decoded];
    for (const [each, isSo] of next) {
      if (each.length < chars || found.has(each)) continue;
      left -= each.length;
      if (left < 0 || found.size >= maxReadings) return found;
      found.set(each, isSo);
    }
  }
  return found;
}
