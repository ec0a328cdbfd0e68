import type { Channel } from '@/utils/channels/channel';
import { isHiding, privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { ChannelChoice } from '@/utils/snapshot';

export type ChannelChoicesProps = {
  channels: ChannelChoice[];
  onOrderFor: (channel: Channel) => void;
};

/** The user's channels in a tab that shows none, each one press away from an order for it. */
export function ChannelChoices({ channels, onOrderFor }: ChannelChoicesProps) {
  if (channels.length === 0) return null;
  return (
    <div class="choices" role="group" aria-label={text('optionsChannels')}>
      {channels.map(({ platform, name, platformName }) => (
        <button
          key={`${platform}/${name}`}
          type="button"
          class="chip"
          title={platformName}
          aria-label={text('orderFor', privateText(name), platformName)}
          onClick={() => onOrderFor({ platform, name })}
        >
          <bdi class="cut">{isHiding() ? platformName : name}</bdi>
        </button>
      ))}
    </div>
  );
}
