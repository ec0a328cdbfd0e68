import { channelAddress, channelAt, sameChannel, typedChannel, type Channel } from '@/utils/channels/channel';
import type { DeclaredChannel } from '@/utils/channels/declared-channel';
import type { Platform } from '@/utils/channels/platform-name';
import { checkLink, type Checked } from '@/utils/field-checks';

/** The channel that an order is for, and the exact text that is sent as `link`. */
export type OrderLink = { channel: DeclaredChannel; link: string };

/** The channel that the field names, or without a platform the text as it stands. */
export function readOrderLink(
  platform: Platform | null,
  typed: string,
  sendAs: 'name' | 'address',
): Checked<OrderLink> {
  if (platform === null) {
    const link = checkLink(typed);
    return 'error' in link
      ? link
      : { value: { channel: { platform: null, name: link.value }, link: link.value } };
  }
  const name = typedChannel(platform, typed);
  if (name === null) return { error: 'linkMalformed', detail: null };
  const channel: Channel = { platform, name };
  const link = checkLink(sendAs === 'name' ? name : channelAddress(channel));
  return 'error' in link ? link : { value: { channel, link: link.value } };
}

/**
 * Reads an address that was typed into the field: a channel of its own platform, or, where it names no channel (a clip,
 * a video), a link without a platform. `null` when it is no address, or of the form's platform.
 */
export function readTypedAddress(
  platform: Platform | null,
  typed: string,
): { platform: Platform | null; channel: string } | null {
  const channel = channelAt(typed);
  if (channel !== null) {
    return channel.platform === platform ? null : { platform: channel.platform, channel: channel.name };
  }
  const isAddress = /^[a-z]+:\/\//i.test(typed.trim());
  return isAddress && platform !== null ? { platform: null, channel: typed.trim() } : null;
}

/**
 * The channel of the user's that a bare name means, where no other of theirs is called the same; `null` where the text
 * itself was declared. `wanted`: the platform that the service is for, as far as its name says.
 */
export function ownChannel(
  typed: string,
  mine: readonly DeclaredChannel[],
  wanted: Platform | null,
): Channel | null {
  const words = typed.trim();
  if (words === '' || mine.some(({ platform, name }) => platform === null && name === words)) return null;
  const [own, another] = mine.flatMap(({ platform, name }): Channel[] => {
    const read = platform === null ? null : typedChannel(platform, words);
    const isIt =
      platform !== null && read !== null && sameChannel({ platform, name }, { platform, name: read });
    return isIt ? [{ platform, name }] : [];
  });
  if (own === undefined || another !== undefined) return null;
  return wanted === null || wanted === own.platform ? own : null;
}
