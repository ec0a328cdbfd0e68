import type { PlaceOrder } from '@/utils/command';
import type { ErrorName } from '@/utils/errors';
import { checkInterval } from '@/utils/field-checks';
import { asciiDigits } from '@/utils/i18n/ascii-digits';
import { isOrderable, type Service } from '@/utils/services/service';
import type { Draft } from '../draft';
import { readOrderLink } from './order-link';
import { readTypedQuantity } from './typed-quantity';

/** The fields of the form, in the order in which they stand. */
export const formFields = ['service', 'link', 'quantity', 'interval'] as const;
export type FormField = (typeof formFields)[number];

/** The error of each wrong field. `missing`: no service was chosen; `unclear`: a quantity that may be two. */
export type FormErrors = Partial<
  Record<FormField, { name: ErrorName | 'missing' | 'unclear'; detail: string | null }>
>;

/** The form's fields as they will be sent. */
export type FormOrder = Pick<PlaceOrder, 'service' | 'link' | 'channel' | 'quantity' | 'interval'>;

/** How the service of the draft wants its channel; the document's form is the name. */
export const sendAsOf = (draft: Draft): 'name' | 'address' => draft.sendAs[draft.service ?? ''] ?? 'name';

/** Reads the whole form: the order, or what is wrong with each field. */
export function checkForm(
  draft: Draft,
  service: Service | null,
): { order: FormOrder } | { errors: FormErrors } {
  const link = readOrderLink(draft.platform, draft.channel, sendAsOf(draft));
  const quantity = readTypedQuantity(draft.quantity, service ?? { min: null, max: null });
  const interval = checkInterval(asciiDigits(draft.interval));
  const errors: FormErrors = {};
  if (service === null) errors.service = { name: 'missing', detail: null };
  else if (!isOrderable(service)) errors.service = { name: 'serviceNotOrderable', detail: null };
  if ('error' in link) errors.link = { name: link.error, detail: link.detail };
  if ('choices' in quantity) errors.quantity = { name: 'unclear', detail: null };
  else if ('error' in quantity) errors.quantity = { name: quantity.error, detail: quantity.detail };
  if ('error' in interval) errors.interval = { name: interval.error, detail: interval.detail };
  if (errors.service || service === null || 'error' in link || 'error' in interval) return { errors };
  if (!('value' in quantity)) return { errors };
  return {
    order: { service: service.id, ...link.value, quantity: quantity.value, interval: interval.value },
  };
}
