import * as z from 'zod/mini';
import { displayText } from './display-text';
import { fieldsOf, type Json } from './json';
import { readDecimal, type Decimal } from './money';

/** One service of the panel's list. `null` is "the panel did not say, or said something that makes no sense". */
const serviceSchema = z.object({
  /** The panel's own id, as text: it may be longer than a float holds, or no number. */
  id: z.string(),
  name: z.string(),
  category: z.nullable(z.string()),
  type: z.nullable(z.string()),
  /** Price of one or of a thousand: see `RateUnit`. */
  rate: z.nullable(z.string()),
  min: z.nullable(z.number()),
  max: z.nullable(z.number()),
});
export type Service = z.infer<typeof serviceSchema>;

/** The panel's services as they were read at a time (milliseconds since 1970), for one account. */
export const catalogueSchema = z.object({
  account: z.string(),
  readAt: z.number(),
  services: z.array(serviceSchema),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** `services` is asked for at most this often (api.md: siblings allow as few as ten an hour). */
export const catalogueMinutes = 10;

/** A whole number from 1 up that a float holds exactly, or `null`. */
function readCount(value: Json | undefined): number | null {
  if (typeof value !== 'string' || !/^\s*\d{1,15}(?:\.0+)?\s*$/.test(value)) return null;
  const count = Number(value);
  return count > 0 ? count : null;
}

/** Text as it is shown; nothing that can be seen is no text. */
const optionalText = (value: Json | undefined): string | null =>
  typeof value === 'string' ? displayText(value) || null : null;

/** An id goes back to the panel as it came: without spaces, and with nothing in it that cannot be seen. */
const idText = /^[^\s\p{C}]{1,100}$/u;

/** Reads one row of the `services` reply; `null` when it has no id or no name. */
export function readService(row: Json): Service | null {
  const fields = fieldsOf(row);
  const id = fields?.get('service');
  const name = optionalText(fields?.get('name'));
  if (!fields || typeof id !== 'string' || !idText.test(id.trim()) || name === null) return null;
  const min = readCount(fields.get('min'));
  const max = readCount(fields.get('max'));
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

/** What may not have changed between what the user saw and what is sent. */
export function isSameOffer(
  a: { rate: Decimal | null; min: number | null; max: number | null },
  b: typeof a,
): boolean {
  return a.rate === b.rate && a.min === b.min && a.max === b.max;
}
