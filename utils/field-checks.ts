import type { ErrorName } from './errors';
import { isLegible } from './legible';
import type { Service } from './services/service';

/** A field as it was read, or the name of what is wrong with it and the value that the sentence needs. */
export type Checked<Value> = { value: Value } | { error: ErrorName; detail: string | null };

const wrong = (error: ErrorName, detail: string | null = null) => ({ error, detail });

/** The quantity that the text says, within the service's limits where those are known. */
export function checkQuantity(text: string, service: Pick<Service, 'min' | 'max'>): Checked<number> {
  const digits = text.trim();
  if (!/^\d{1,16}$/.test(digits)) return wrong('quantityMalformed');
  const quantity = Number(digits);
  if (!Number.isSafeInteger(quantity)) return wrong('quantityMalformed');
  if (quantity < (service.min ?? 1)) return wrong('quantityTooSmall', String(service.min ?? 1));
  if (service.max !== null && quantity > service.max) return wrong('quantityTooLarge', String(service.max));
  return { value: quantity };
}

/** The interval as it will be sent; `null` leaves the field out. Its unit is not documented. */
export function checkInterval(text: string): Checked<string | null> {
  const digits = text.trim();
  if (digits === '') return { value: null };
  return /^\d{1,9}$/.test(digits) ? { value: digits } : wrong('intervalMalformed');
}

/**
 * The link as it will be sent: one word without anything that cannot be seen, which would make what is shown another
 * text than what is sent. That goes for joiners inside of words and emoji too: an address spells them out ("%E2%80%8C").
 */
export function checkLink(text: string): Checked<string> {
  const link = text.trim();
  const isSound = link !== '' && link.length <= 500 && isLegible(link);
  return isSound ? { value: link } : wrong('linkMalformed');
}

/** A key as the panel may have made it. It is trimmed; anything with spaces inside was copied wrongly. */
export function checkKey(text: string): Checked<string> {
  const key = text.trim();
  return /^[\u0021-\u007E]{8,200}$/.test(key) ? { value: key } : wrong('keyMalformed');
}
