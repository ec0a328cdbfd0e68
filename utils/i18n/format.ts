import { decimalsOf, trimZeros, type Decimal } from '../money/money';
import { browserLanguage, language } from './language';
import { hiddenMark, isHiding, privateText } from './private-text';
import { text, type TextKey } from './text';

const formats = new Map<string, Intl.NumberFormat>();

/** Made once for its options: a list that is typed in shows a hundred numbers at each key, and making one is slow. */
function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = language() + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat(language(), options);
  formats.set(key, format);
  return format;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** As numbers' formats: each row of a list has its day or time. */
function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language() + JSON.stringify(options);
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(language(), options);
  dateFormats.set(key, format);
  return format;
}

/** Digits after the point that are shown at most: more than any panel was seen to send. */
const maxDecimals = 12;

function moneyFormat(amount: Decimal, currency: string | null): Intl.NumberFormat {
  const needed = Math.min(decimalsOf(amount), maxDecimals);
  const isKnown = currency !== null && /^[A-Za-z]{3}$/.test(currency);
  const style: Intl.NumberFormatOptions = isKnown
    ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }
    : { minimumFractionDigits: 2 };
  const usual = numberFormat(style).resolvedOptions().minimumFractionDigits ?? 0;
  return numberFormat({
    ...style,
    minimumFractionDigits: usual,
    maximumFractionDigits: Math.max(usual, needed),
  });
}

/** `Intl` formats decimal text exactly; its type says so only for literals. */
const exact = (amount: Decimal) => amount as Intl.StringNumericLiteral;

/**
 * Money with its symbol and all of its decimals, exactly; a plain number where the currency is not known. A price that
 * anybody can see, or what was typed a moment ago: it is never hidden.
 */
export function formatPrice(amount: Decimal, currency: string | null): string {
  return moneyFormat(amount, currency).format(exact(amount));
}

/** The same of the user's own: balance, charge, cost, limit. */
export const formatMoney = (amount: Decimal, currency: string | null): string =>
  privateText(formatPrice(amount, currency));

/** Money in pieces: what is not sign, symbol or whole number is muted. */
export function moneyPieces(amount: Decimal, currency: string | null): { text: string; isMuted: boolean }[] {
  if (isHiding()) return [{ text: hiddenMark, isMuted: false }];
  const pieces: { text: string; isMuted: boolean }[] = [];
  for (const { type, value } of moneyFormat(amount, currency).formatToParts(exact(amount))) {
    const isMuted = type === 'decimal' || type === 'fraction';
    const last = pieces.at(-1);
    if (last?.isMuted === isMuted) last.text += value;
    else pieces.push({ text: value, isMuted });
  }
  return pieces;
}

/** The currency's name in the language of the sentences ("US dollars"), or its code where it has none. */
export function currencyName(currency: string): string {
  if (!/^[A-Za-z]{3}$/.test(currency)) return currency;
  return new Intl.DisplayNames(language(), { type: 'currency' }).of(currency.toUpperCase()) ?? currency;
}

export const formatNumber = (value: number): string => numberFormat().format(value);

/**
 * A decimal as a field shows it: in the language's digits and mark, not grouped. After three decimals comes a zero, so
 * that it is read back as what it is: "1.125" could be grouped digits.
 */
export function formatForField(amount: Decimal): string {
  const isLikeGroup = amount.split('.')[1]?.length === 3;
  const shown = isLikeGroup ? trimZeros(amount) : amount;
  const decimals = Math.min(shown.split('.')[1]?.length ?? 0, maxDecimals);
  const digits = decimals === 3 ? 4 : decimals;
  const options = { useGrouping: false, minimumFractionDigits: digits, maximumFractionDigits: digits };
  return numberFormat(options).format(exact(amount));
}

/** How digits are grouped and where the fraction begins. */
export type NumberMarks = { group: string; decimal: string };

function marksIn(locale: string): NumberMarks {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345_678.5);
  const markOf = (wanted: Intl.NumberFormatPartTypes) =>
    parts.find(({ type }) => type === wanted)?.value ?? '';
  return { group: markOf('group'), decimal: markOf('decimal') };
}

/**
 * The marks of the language in which numbers are shown. Where people are used to others, by the browser's language,
 * neither of the two says how a number was meant: then there are none.
 */
export function numberMarks(): NumberMarks {
  const [shown, usual] = [marksIn(language()), marksIn(browserLanguage())];
  const isSame = shown.group === usual.group && shown.decimal === usual.decimal;
  return isSame ? shown : { group: '', decimal: '' };
}

/** A day ("3 October 2026"). */
export const formatDate = (at: number): string => dateFormat({ dateStyle: 'long' }).format(at);

/** A day as short as it can be said ("3 Oct"), with the year where `hasYear`. */
export const formatDay = (at: number, hasYear: boolean): string =>
  dateFormat({ day: 'numeric', month: 'short', ...(hasYear && { year: 'numeric' }) }).format(at);

/** A month ("Oct 2026"). */
export const formatMonth = (at: number): string => dateFormat({ month: 'short', year: 'numeric' }).format(at);

/** A time of day, with seconds where `isExact`. */
export const formatTime = (at: number, isExact = false): string =>
  dateFormat({ timeStyle: isExact ? 'medium' : 'short' }).format(at);

/** A day of this year with its time of day ("3 Oct, 14:32"). */
export const formatDayTime = (at: number): string =>
  dateFormat({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(at);

type PluralKey = TextKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** The sentence `key_one`, `key_other` … that fits the number; $1 is the number, formatted, then the values. */
export function plural(key: PluralKey, count: number, ...values: string[]): string {
  const category = new Intl.PluralRules(language()).select(count);
  const chosen = `${key}_${category}` as TextKey;
  return text(chosen, formatNumber(count), ...values) || text(`${key}_other`, formatNumber(count), ...values);
}
