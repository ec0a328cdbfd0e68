import { formatPrice } from '@/utils/i18n/format';
import { readTypedAmount } from '@/utils/i18n/typed-number';
import type { Reading } from '../ui/NumberReading';
import { readingOf } from '../ui/reading-of';

/** An amount as the worker takes it: digits, and up to six of them after a point. */
const soundAmount = /^\d{1,12}(\.\d{1,6})?$/;

/** What a field's text comes to: an amount, none, or something to say about it. `wrong` says what it should be. */
export function readAmount(
  typed: string,
  { isNeeded, wrong }: { isNeeded: boolean; wrong: string },
): { amount: string | null } | Reading {
  if (typed.trim() === '') return isNeeded ? { wrong } : { amount: null };
  const number = readTypedAmount(typed);
  if (number !== null && 'value' in number) {
    return soundAmount.test(number.value) ? { amount: number.value } : { wrong };
  }
  return readingOf(typed, number, (value) => formatPrice(value, null), wrong) ?? { wrong };
}
