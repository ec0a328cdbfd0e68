import { sanitizeText } from '@/utils/i18n/sanitize-text';
import type { Json } from '@/utils/json';

/** A currency as the panel names it ("USD", "₽"), or `null` when it names none. */
export function parseCurrency(value: Json | undefined): string | null {
  if (typeof value !== 'string' || value.length > 50) return null;
  const name = sanitizeText(value);
  return name !== '' && name.length <= 10 ? name : null;
}
