import { formatNumber } from '@/utils/format';
import type { Service } from '@/utils/service';
import { text } from '@/utils/text';
import { lastOrderOf } from './catalogue';

/** A service's limits in words. */
export function limitsText({ min, max }: Pick<Service, 'min' | 'max'>): string {
  if (min !== null && max !== null) return text('limits', formatNumber(min), formatNumber(max));
  if (min !== null) return text('limitsFrom', formatNumber(min));
  return max === null ? text('limitsUnknown') : text('limitsTo', formatNumber(max));
}

/** Quantities that one press fills in. */
export function quantityChips(service: Service): { label: string; value: string }[] {
  const usual = lastOrderOf(service.id)?.quantity ?? null;
  return [
    ...(service.min === null ? [] : [{ label: text('chipMin'), value: String(service.min) }]),
    ...(usual === null ? [] : [{ label: text('chipUsual', formatNumber(usual)), value: String(usual) }]),
    ...(service.max === null ? [] : [{ label: text('chipMax'), value: String(service.max) }]),
  ];
}
