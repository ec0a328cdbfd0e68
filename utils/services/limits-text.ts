import { formatNumber } from '../i18n/format';
import { text } from '../i18n/text';
import type { Service } from './service';

export function limitsText({ min, max }: Pick<Service, 'min' | 'max'>): string {
  if (min !== null && max !== null) return text('limits', formatNumber(min), formatNumber(max));
  if (min !== null) return text('limitsFrom', formatNumber(min));
  return max === null ? text('limitsUnknown') : text('limitsTo', formatNumber(max));
}
