import { formatNumber } from '../i18n/format';
import type { Service } from './service';
import { text } from '../i18n/text';

/** A service's limits in words. */
export function limitsText({ min, max }: Pick<Service, 'min' | 'max'>): string {
  if (min !== null && max !== null) return text('limits', formatNumber(min), formatNumber(max));
  if (min !== null) return text('limitsFrom', formatNumber(min));
  return max === null ? text('limitsUnknown') : text('limitsTo', formatNumber(max));
}
