import { isHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { channelText } from '@/utils/orders/channel-text';
import type { Order } from '@/utils/orders/order';
import { Select } from './Select';

type Channel = Pick<Order, 'platform' | 'channel'>;

export type ChannelSelectProps = {
  channels: readonly Channel[];
  /** `null`: all of them. */
  chosen: Channel | null;
  onPick: (channel: Channel | null) => void;
};

/** Narrows orders to those of one channel. Not there while names are hidden: all that it offers are names. */
export function ChannelSelect({ channels, chosen, onPick }: ChannelSelectProps) {
  if (isHiding()) return null;
  const at = channels.findIndex(
    ({ platform, channel }) => channel === chosen?.channel && platform === chosen.platform,
  );
  return (
    <Select
      label={text('ordersChannel')}
      value={String(at)}
      options={[
        { value: '-1', label: text('ordersAnyChannel') },
        ...channels.map((each, index) => ({ value: String(index), label: channelText(each) })),
      ]}
      onPick={(picked) => onPick(channels[Number(picked)] ?? null)}
    />
  );
}
