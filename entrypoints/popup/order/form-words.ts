import { formatNumber } from '@/utils/i18n/format';
import type { Service } from '@/utils/services/service';
import { text } from '@/utils/i18n/text';
import { lastOrderOf } from './catalogue';

/** Quantities that one press fills in. */
export function quantityChips(service: Service): { label: string; value: string }[] {
  const usual = lastOrderOf(service.id)?.quantity ?? null;
  return [
    ...(service.min === null ? [] : [{ label: text('chipMin'), value: String(service.min) }]),
    ...(usual === null ? [] : [{ label: text('chipUsual', formatNumber(usual)), value: String(usual) }]),
    ...(service.max === null ? [] : [{ label: text('chipMax'), value: String(service.max) }]),
  ];
}
