import { checkQuantity, type Checked } from '@/utils/field-checks';
import { readTypedWhole } from '@/utils/i18n/typed-number';
import type { Service } from '@/utils/services/service';

type Limits = Pick<Service, 'min' | 'max'>;

/** A quantity as it was read, what is wrong with it, or the two quantities that it may be. */
export type TypedQuantity = (Checked<number> & { isPlain: boolean }) | { choices: [string, string] };

/** Reads what was typed: "1,000" and "1 000" are understood where language and limits leave one quantity. */
export function readTypedQuantity(typed: string, limits: Limits): TypedQuantity {
  const read = readTypedWhole(typed, (whole) => 'value' in checkQuantity(whole, limits));
  if (read !== null && 'choices' in read) return read;
  return { ...checkQuantity(read?.value ?? '', limits), isPlain: read?.isPlain ?? true };
}
