import { sanitizeText } from '@/utils/i18n/sanitize-text';
import type { Json } from '@/utils/json';
import { isMasked } from './mask-key';

/** A currency as the panel names it ("USD", "₽"), or `null` when it names none, or the account's key. */
export function parseCurrency(value: Json | undefined): string | null {
  if (typeof value !== 'string' || value.length > 50 || isMasked(value)) return null;
  const name = sanitizeText(value);
  return name !== '' && name.length <= 10 ? name : null;
}
