import { channelAddress } from '@/utils/channels/channel';
import type { DeclaredChannel } from '@/utils/channels/declared-channel';
import { platformNames } from '@/utils/channels/platforms';
import { formatDate, formatNumber } from '@/utils/i18n/format';
import { isHiding, privateText } from '@/utils/i18n/private-text';
import { relativeTime } from '@/utils/i18n/relative-time';
import { text } from '@/utils/i18n/text';
import { useArmed } from '../ui/use-armed';

type ChannelRow = {
  channel: DeclaredChannel;
  statedAt: number;
  orderCount: number;
  lastOrderAt: number | null;
};

export type ChannelTableProps = {
  rows: ChannelRow[];
  now: number;
  /** The name of the channel whose declaration is being taken back. */
  busy: DeclaredChannel | null;
  /** `null` where there is no key to order with. */
  onOrder: ((channel: DeclaredChannel) => void) | null;
  onSeeOrders: (channel: DeclaredChannel) => void;
  onTakeBack: (channel: DeclaredChannel) => void;
};

/** The platform and, as a link, the address of the channel's page. */
function ChannelPlace({ channel }: { channel: DeclaredChannel }) {
  const { platform, name } = channel;
  if (platform === null) return <small>{text('channelsAnyLink')}</small>;
  const address = channelAddress({ platform, name });
  const shown = address.replace(/^https:\/\/(www\.)?/, '');
  // A browser shows where a link leads.
  if (isHiding()) return <small>{platformNames[platform]}</small>;
  return (
    <small>
      {platformNames[platform]} ·{' '}
      <a href={address} target="_blank" rel="noreferrer">
        <bdi>{shown}</bdi>
      </a>
    </small>
  );
}

export function ChannelTable({ rows, now, busy, onOrder, onSeeOrders, onTakeBack }: ChannelTableProps) {
  // When a row goes, the next one comes under the finger.
  const isArmed = useArmed(rows.map(({ channel }) => `${channel.platform}/${channel.name}`).join());
  const isHeld = !isArmed || busy !== null;
  return (
    <table class="channels">
      <thead>
        <tr>
          <th scope="col">{text('channelsColumn')}</th>
          <th scope="col">{text('channelsDeclared')}</th>
          <th scope="col" class="num">
            {text('channelsOrders')}
          </th>
          <th scope="col">{text('channelsLast')}</th>
          <th scope="col">
            <span class="hide">{text('channelsActions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ channel, statedAt, orderCount, lastOrderAt }) => (
          <tr key={`${channel.platform}/${channel.name}`}>
            <td class="what">
              <bdi class="name">{privateText(channel.name)}</bdi>
              <ChannelPlace channel={channel} />
            </td>
            <td data-label={text('channelsDeclared')}>{formatDate(statedAt)}</td>
            <td class="num" data-label={text('channelsOrders')}>
              {formatNumber(orderCount)}
            </td>
            <td data-label={text('channelsLast')}>
              {lastOrderAt === null ? text('channelsNever') : relativeTime(lastOrderAt, now)}
            </td>
            <td class="num acts">
              {onOrder !== null && (
                <button
                  type="button"
                  aria-label={text('channelsOrderFor', privateText(channel.name))}
                  onClick={() => onOrder(channel)}
                >
                  {text('orderShort')}
                </button>
              )}{' '}
              {!isHiding() && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={text('channelsSeeOrdersOf', channel.name)}
                  onClick={() => onSeeOrders(channel)}
                >
                  {text('channelsSeeOrders')}
                </button>
              )}{' '}
              {!isHiding() && (
                <button
                  type="button"
                  aria-label={text('channelsTakeBackOf', channel.name)}
                  aria-disabled={isHeld}
                  onClick={() => isHeld || onTakeBack(channel)}
                >
                  {text('channelsTakeBack')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
