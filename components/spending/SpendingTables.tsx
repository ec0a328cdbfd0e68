import { durationText } from '@/utils/i18n/duration-text';
import { formatMoney, formatNumber } from '@/utils/i18n/format';
import { isHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { channelText } from '@/utils/orders/channel-text';
import type { OrderFilter } from '@/utils/orders/order-query';
import type { ChannelSum, ServiceSum } from '@/utils/spending/day-sums';
import { endedOf, usualTime, type Spending } from '@/utils/spending/spending';
import { SumTable, type SumRow } from './SumTable';

type SpendingTablesProps = {
  spending: Spending;
  /** Where the orders behind a figure are. */
  hrefOf: (narrowed: Partial<OrderFilter>) => string;
};

const serviceHeads = [
  'optionsOrders',
  'spendingCompleted',
  'spendingUsualTime',
  'orderQuoted',
  'orderCharged',
] as const;
const channelHeads = ['optionsOrders', 'orderCharged'] as const;

const chargedText = ({ known, charged, currency }: ChannelSum | ServiceSum) =>
  known === 0 ? text('unknown') : formatMoney(charged, currency);

function completedFigure(sum: ServiceSum, href: string) {
  const ended = endedOf(sum);
  if (ended === 0) return '–';
  return <a href={href}>{text('progressOf', formatNumber(sum.completed), formatNumber(ended))}</a>;
}

/** Services and channels beside each other: how many orders, how they ended, what was quoted and charged. */
export function SpendingTables({ spending: { services, channels, currency }, hrefOf }: SpendingTablesProps) {
  const serviceRows = services.map((sum): SumRow => {
    const time = usualTime(sum);
    return {
      key: sum.service,
      name: sum.name,
      href: hrefOf({ service: sum.service }),
      figures: [
        formatNumber(sum.orders),
        completedFigure(sum, hrefOf({ service: sum.service, group: 'completed' })),
        time === null ? '–' : durationText(time),
        sum.compared === 0 ? '–' : formatMoney(sum.quoted, currency),
        chargedText(sum),
      ],
    };
  });
  const channelRows = channels.map((sum): SumRow => {
    const { platform, channel } = sum;
    return {
      key: JSON.stringify([platform, channel]),
      name: channelText(sum),
      href: isHiding() ? null : hrefOf({ channel: { platform, channel } }),
      figures: [formatNumber(sum.orders), chargedText(sum)],
    };
  });
  return (
    <>
      <SumTable
        title={text('spendingAllServices')}
        nameHead={text('ordersService')}
        heads={serviceHeads}
        rows={serviceRows}
      />
      <SumTable
        title={text('spendingAllChannels')}
        nameHead={text('ordersChannel')}
        heads={channelHeads}
        rows={channelRows}
      />
    </>
  );
}
