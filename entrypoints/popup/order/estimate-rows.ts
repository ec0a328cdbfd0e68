import type { EstimateRow } from '@/components/placing/EstimateTable';
import { formatMoney, formatNumber, formatPrice } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { estimate, type Reading } from '@/utils/money/estimate';
import type { RateUnit } from '@/utils/money/money';
import type { Service } from '@/utils/services/service';
import type { Snapshot } from '@/utils/snapshot';

/** The rate with its unit: "0.50 per 1,000". */
export function rateText(rate: string | null, unit: RateUnit | null): string {
  if (rate === null) return text('rateUnknown');
  const amount = formatPrice(rate, null);
  if (unit === null) return text('rate', amount);
  return text(unit === 'perOne' ? 'ratePerOne' : 'ratePerThousand', amount);
}

function rowLabel(rate: string, quantity: number, { unit }: Reading, isUnitKnown: boolean): string {
  if (!isUnitKnown) return text(unit === 'perOne' ? 'ifPerOne' : 'ifPerThousand');
  const of = unit === 'perOne' ? 'quantityPerOne' : 'quantityPerThousand';
  return text(of, formatNumber(quantity), formatPrice(rate, null));
}

function afterText({ balanceAfter }: Reading, balance: Snapshot['balance']): string {
  if (balance === null) return text('unknown');
  return balanceAfter === null ? text('notEnough') : formatMoney(balanceAfter, balance.currency);
}

/** The estimate of a quantity of a service, the cheaper reading of its rate first; one row says why there is none. */
export function estimateRows(
  service: Service,
  quantity: number | null,
  { account, balance }: Pick<Snapshot, 'account' | 'balance'>,
): EstimateRow[] {
  const { rate } = service;
  const none = { after: '–', isShort: false };
  if (rate === null) return [{ label: text('estimateNoRate'), cost: text('unknown'), ...none }];
  if (quantity === null) return [{ label: text('estimateNone'), cost: '–', ...none }];
  const unit = account?.rateUnit ?? null;
  const currency = balance?.currency ?? null;
  return estimate(rate, quantity, unit, balance?.amount ?? null).map((reading) => ({
    label: rowLabel(rate, quantity, reading, unit !== null),
    cost: formatMoney(reading.cost, currency),
    after: afterText(reading, balance),
    isShort: balance !== null && reading.balanceAfter === null,
  }));
}
