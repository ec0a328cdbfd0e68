import type { Decimal } from '../money/money';
import { asciiDigits } from './ascii-digits';
import { numberMarks, type NumberMarks } from './format';

/**
 * A number as somebody typed it. `value` is its one reading; `isPlain`: nothing had to be understood, it was digits and
 * perhaps a point. `choices` are the two that it may be, the smaller one first: the user is asked. `null` is no number.
 */
export type TypedNumber = { value: Decimal; isPlain: boolean } | { choices: [Decimal, Decimal] } | null;

/** What a text says where its marks group digits, and where the last of them is the decimal mark. */
type Readings = { grouped: Decimal | null; decimal: Decimal | null };

/** In threes, or as in India: the last three, then twos. */
const isGrouping = (digits: string[]): boolean => {
  const [first = '', ...rest] = digits;
  const isThrees = /^[1-9]\d{0,2}$/.test(first) && rest.every(({ length }) => length === 3);
  const isIndian =
    /^[1-9]\d?$/.test(first) &&
    rest.at(-1)?.length === 3 &&
    rest.slice(0, -1).every(({ length }) => length === 2);
  return rest.length > 0 && (isThrees || isIndian);
};

const isDecimalMark = (mark: string): boolean => mark === '.' || mark === ',' || mark === '٫';
const isGroupMark = (mark: string): boolean => mark !== '٫';
const isOne = (marks: string[]): boolean => new Set(marks).size <= 1;

function readingsOf(digits: string[], marks: string[]): Readings {
  const fraction = digits.at(-1) ?? '';
  const [before, last, others] = [digits.slice(0, -1), marks.at(-1) ?? '', marks.slice(0, -1)];
  const isWhole = isOne(marks) && isGroupMark(last) && isGrouping(digits);
  const isFraction =
    isDecimalMark(last) &&
    (others.length === 0 ||
      (isOne(others) && others[0] !== last && isGroupMark(others[0] ?? '') && isGrouping(before)));
  return {
    grouped: isWhole ? digits.join('') : null,
    decimal: isFraction ? `${before.join('')}.${fraction}` : null,
  };
}

/** Both Arabic marks have a Latin one that is typed for them: Persian keyboards differ. */
const isSame = (mark: string, own: string): boolean =>
  mark === own || (own === '٬' && (mark === ',' || mark === '،')) || (/\s/.test(own) && mark === ' ');

/** Marks with which digits are grouped somewhere; every space is the same one, every apostrophe too. */
const unified = (text: string): string =>
  asciiDigits(text)
    .trim()
    .replace(/^\p{Sc}\s*|\s*\p{Sc}$/gu, '')
    .replace(/\s/gu, ' ')
    .replace(/[’ʼ]/g, "'")
    // A mark at the end is one whose digits are still to come.
    .replace(/(?<=\d)[.,٫]$/, '');

const numberPattern = /^\d+(?:[.,'٫٬، ]\d+)*$/;

/** Nobody types more of them, and every reading of so many is a decimal that can be kept. */
const maxChars = 30;

/** Both readings of a typed text, and its mark where there are two; `null` where it is no number. */
function read(typed: string): (Readings & { mark: string; isPlain: boolean }) | null {
  const text = unified(typed);
  if (text.length > maxChars || !numberPattern.test(text)) return null;
  const marks = [...text.matchAll(/\D/g)].map(([mark]) => mark);
  const digits = text.split(/\D/);
  if (marks.length === 0) return { grouped: text, decimal: null, mark: '', isPlain: text === typed.trim() };
  const readings = readingsOf(digits, marks);
  const isPlain = marks.length === 1 && marks[0] === '.' && text === typed.trim();
  return { ...readings, mark: marks[0] ?? '', isPlain };
}

/**
 * An amount of money. "7,50" is seven and a half everywhere; "1.500" is fifteen hundred where the language groups digits
 * by a point. Where it does not, it may be one and a half as well, which is another amount: the user is asked.
 */
export function readTypedAmount(typed: string, marks: NumberMarks = numberMarks()): TypedNumber {
  const readings = read(typed);
  if (readings === null) return null;
  const { grouped, decimal, mark, isPlain } = readings;
  if (grouped === null) return decimal === null ? null : { value: decimal, isPlain };
  if (decimal === null || isSame(mark, marks.group))
    return { value: grouped, isPlain: mark === '' && isPlain };
  return { choices: [decimal, grouped] };
}

/** The whole number that a decimal is, without zeros in front; `null` for one with a fraction. */
const wholeOf = (decimal: Decimal | null): Decimal | null => {
  const [, whole] = /^0*(\d+)(?:\.0+)?$/.exec(decimal ?? '') ?? [];
  return whole ?? null;
};

/**
 * A whole number. `fits` tells which values are possible: "1.000" is a thousand where one is not, and the user is
 * asked where both are and the language does not say. A value that fits nothing is given all the same, to be refused.
 */
export function readTypedWhole(
  typed: string,
  fits: (whole: Decimal) => boolean,
  marks: NumberMarks = numberMarks(),
): TypedNumber {
  const readings = read(typed);
  if (readings === null) return null;
  const { mark } = readings;
  const [grouped, decimal] = [wholeOf(readings.grouped), wholeOf(readings.decimal)];
  const isPlain = mark === '' && readings.isPlain;
  if (grouped === null) return decimal === null ? null : { value: decimal, isPlain: false };
  if (decimal === null || isSame(mark, marks.group)) return { value: grouped, isPlain };
  if (fits(decimal) && fits(grouped)) return { choices: [decimal, grouped] };
  return { value: fits(decimal) ? decimal : grouped, isPlain: false };
}
