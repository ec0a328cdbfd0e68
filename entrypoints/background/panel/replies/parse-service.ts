import { decodeEntities } from '@/utils/i18n/decode-entities';
import { sanitizeText } from '@/utils/i18n/sanitize-text';
import { fieldsOf, type Json } from '@/utils/json';
import { readDecimal } from '@/utils/money/money';
import { readWhole } from '@/utils/money/whole-number';
import type { Service } from '@/utils/services/service';

/** A whole number from 1 up, or `null`. */
function parseCount(value: Json | undefined): number | null {
  const count = readWhole(value);
  return count !== null && count > 0 ? count : null;
}

/** Text as it is shown; nothing that can be seen is no text. */
const optionalText = (value: Json | undefined): string | null =>
  typeof value === 'string' ? sanitizeText(decodeEntities(value)) || null : null;

/** An id goes back to the panel as it came: without spaces, and with nothing in it that cannot be seen. */
const idText = /^[^\s\p{C}]{1,100}$/u;

/** One row of the `services` reply; `null` when it has no id or no name. */
export function parseService(row: Json): Service | null {
  const fields = fieldsOf(row);
  const id = fields?.get('service');
  const name = optionalText(fields?.get('name'));
  if (!fields || typeof id !== 'string' || !idText.test(id.trim()) || name === null) return null;
  const min = parseCount(fields.get('min'));
  const max = parseCount(fields.get('max'));
  const areLimitsSound = min === null || max === null || min <= max;
  return {
    id: id.trim(),
    name,
    category: optionalText(fields.get('category')),
    type: optionalText(fields.get('type')),
    rate: readDecimal(fields.get('rate')),
    min: areLimitsSound ? min : null,
    max: areLimitsSound ? max : null,
  };
}
