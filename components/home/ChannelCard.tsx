import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { ChannelTile } from '../ui/ChannelTile';
import { ChannelChoices, type ChannelChoicesProps } from './ChannelChoices';

export type ChannelCardProps = ChannelChoicesProps & {
  /** The channel of the tab; `null` when it names none, `undefined` until that is known: its place is kept. */
  channel: { name: string; platformName: string } | null | undefined;
  onOrder: () => void;
};

function CardContent(props: ChannelCardProps) {
  const { channel, onOrder } = props;
  if (channel === undefined) return null;
  if (channel === null) {
    return (
      <>
        <p class="fill hint">{text('channelNone')}</p>
        <button type="button" onClick={onOrder}>
          {text('newOrder')}
        </button>
        <ChannelChoices {...props} />
      </>
    );
  }
  const { platformName } = channel;
  const name = privateText(channel.name);
  return (
    <>
      <ChannelTile name={name} />
      <p class="fill">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <br />
        <small>{text('channelInTab', platformName)}</small>
      </p>
      <button
        type="button"
        class="primary"
        aria-label={text('orderFor', name, platformName)}
        onClick={onOrder}
      >
        {text('orderShort')}
      </button>
    </>
  );
}

/** The channel that the tab shows, one press away from an order for it. */
export function ChannelCard(props: ChannelCardProps) {
  return (
    <section class="card kept" aria-label={text('channelSection')} aria-busy={props.channel === undefined}>
      <CardContent {...props} />
    </section>
  );
}
