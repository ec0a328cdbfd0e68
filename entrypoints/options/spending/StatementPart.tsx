import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { StatementView } from '@/components/spending/StatementView';
import type { ChannelSum } from '@/utils/spending/day-sums';
import type { Spending } from '@/utils/spending/spending';
import { statementOf } from '@/utils/spending/statement';
import { areAllRead, lines, readOrderLines } from '../state/lines';
import { now } from '../state/now';
import { snapshot } from '../state/snapshot';
import { isStatement, spendingSpan } from '../state/spending';

type Channel = Pick<ChannelSum, 'platform' | 'channel'>;

/** The statement of the period, over the orders themselves. */
export function StatementPart({ spending: { currency, channels } }: { spending: Spending }) {
  const channel = useSignal<Channel | null>(null);
  useEffect(() => void readOrderLines(), []);
  const { since, until } = spendingSpan.value;
  const { value: all } = lines;
  const account = snapshot.value?.account?.id ?? '';
  const statement = useMemo(
    () => statementOf(all ?? [], { account, currency, channel: channel.value, since, until }),
    [all, account, currency, channel.value, since, until],
  );
  return (
    <StatementView
      statement={statement}
      isComplete={areAllRead.value}
      currency={currency}
      channel={channel.value}
      channels={channels}
      since={since === 0 ? (statement.orders[0]?.createdAt ?? until) : since}
      until={until - 1}
      now={now.value}
      onChannel={(picked) => (channel.value = picked)}
      onPrint={() => print()}
      onClose={() => (isStatement.value = false)}
    />
  );
}
