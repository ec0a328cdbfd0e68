import { decodeEntities } from '../i18n/decode-entities';
import { sanitizeText } from '../i18n/sanitize-text';
import { fieldsOf, type Json } from '../json';
import { readDecimal, type Decimal } from '../money/money';
import { readWhole } from '../money/whole-number';

/** One service of the panel's list. `null` is "the panel did not say, or said something that makes no sense". */
export type Service = {
  /** The panel's own id, as text: it may be longer than a float holds, or no number. */
  id: string;
  name: string;
  category: string | null;
  type: string | null;
  /** Price of one or of a thousand: see `RateUnit`. */
  rate: Decimal | null;
  min: number | null;
  max: number | null;
};

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

/** Whether the documented fields are enough to order it. Other types (custom comments, polls…) need more fields. */
export function isOrderable(service: Service): boolean {
  return service.type === null || service.type.toLowerCase() === 'default';
}

/** Compares the fields that may not change between what the user saw and what is sent. */
const offerFields = ['name', 'category', 'type', 'rate', 'min', 'max'] as const;
export type Offer = Pick<Service, (typeof offerFields)[number]>;

/** The offer of a service, as a review shows it. */
export const offerOf = ({ name, category, type, rate, min, max }: Service): Offer => ({
  name,
  category,
  type,
  rate,
  min,
  max,
});

/** Whether nothing of an offer is another. */
export const isSameOffer = (a: Offer, b: Offer): boolean =>
  offerFields.every((field) => a[field] === b[field]);
