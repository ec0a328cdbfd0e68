import { formatForField } from '@/utils/i18n/format';
import type { TypedNumber } from '@/utils/i18n/typed-number';
import type { Reading } from './NumberReading';

/**
 * How a field's text was understood; `null` where that is plain to see, and of an empty field. `show` writes a value for
 * reading, `wrong` says what the text should be.
 */
export function readingOf(
  typed: string,
  read: TypedNumber,
  show: (value: string) => string,
  wrong: string,
): Reading | null {
  if (typed.trim() === '') return null;
  if (read === null) return { wrong };
  if ('choices' in read) {
    return { choices: read.choices.map((value) => ({ label: show(value), value: formatForField(value) })) };
  }
  return read.isPlain ? null : { understood: show(read.value) };
}
