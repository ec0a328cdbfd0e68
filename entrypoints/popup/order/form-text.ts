import type { Reading } from '@/components/ui/NumberReading';
import type { ErrorName } from '@/utils/errors';
import { formatNumber } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import type { Service } from '@/utils/services/service';
import { lastOrderOf } from './catalogue';
import { formFields, type FormErrors, type FormField } from './check-form';
import type { TypedQuantity } from './typed-quantity';

/** Errors whose hint, not their title, says what is right. */
const saidByHint = new Set<ErrorName>(['linkMalformed', 'serviceNotOrderable']);

function textOf({ name, detail }: NonNullable<FormErrors[FormField]>): string {
  if (name === 'missing') return text('serviceMissing');
  if (name === 'unclear') return text('quantityUnclear');
  if (saidByHint.has(name)) return text(`errorHint_${name}`);
  const value = detail !== null && /^\d{1,15}$/.test(detail) ? formatNumber(Number(detail)) : (detail ?? '');
  return text(`error_${name}`, value);
}

/** For each wrong field what is right, in words. */
export const fieldText = (errors: FormErrors): Partial<Record<FormField, string>> =>
  Object.fromEntries(
    formFields.flatMap((field) => (errors[field] ? [[field, textOf(errors[field])] as const] : [])),
  );

/** How a quantity was understood, where it is not plainly what was typed. */
export function quantityReading(quantity: TypedQuantity | null): Reading | null {
  if (quantity === null) return null;
  if ('choices' in quantity) {
    return { choices: quantity.choices.map((value) => ({ label: formatNumber(Number(value)), value })) };
  }
  return 'value' in quantity && !quantity.isPlain ? { understood: formatNumber(quantity.value) } : null;
}

export function quantityChips(service: Service): { label: string; value: string }[] {
  const usual = lastOrderOf(service.id)?.quantity ?? null;
  return [
    ...(service.min === null ? [] : [{ label: text('chipMin'), value: String(service.min) }]),
    ...(usual === null ? [] : [{ label: text('chipUsual', formatNumber(usual)), value: String(usual) }]),
    ...(service.max === null ? [] : [{ label: text('chipMax'), value: String(service.max) }]),
  ];
}
