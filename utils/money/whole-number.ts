import type { Json } from '../json';

/** One to three digits and three zeros after a full stop: "1.000" is one, or a thousand in grouped digits. */
const isGroupedOrNot = /^-?[1-9]\d{0,2}\.000$/;

const wholeNumber = /^-?\d{1,15}(?:\.0+)?$/;

/** A whole number that a float holds, which may be negative; `null` for words, and where two readings are possible. */
export function readWhole(value: Json | undefined): number | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return wholeNumber.test(text) && !isGroupedOrNot.test(text) ? Number(text) + 0 : null;
}
