import { readAddress } from '../channels/address';
import { channelAt, channelKey, typedChannel, type Channel } from '../channels/channel';
import type { Platform } from '../channels/platform-name';
import { platforms } from '../channels/platforms';
import type { Order } from './order';

type Target = Pick<Order, 'platform' | 'channel' | 'link'>;

/** Says where a link was copied, not what it leads to. */
const trackers = /^(?:utm_.*|fbclid|gclid|igshid|igsh|si|feature|ref|ref_src)$/;

/** One text for the spellings of an address that lead to the same place; a name stays as it is. */
function foldLink(link: string): string {
  const address = readAddress(link);
  if (!address?.host.includes('.')) return link.normalize();
  const query = [...address.query].filter(([name]) => !trackers.test(name));
  const host = address.host.replace(/^(?:www|m|mobile)\./, '');
  return JSON.stringify([host, ...address.path, ...query.map((pair) => pair.join('=')).toSorted()]);
}

const isPlatform = (name: string | null): name is Platform => name !== null && Object.hasOwn(platforms, name);

/** The channels that a link without a platform may be meant for: the one it names, or one of that name anywhere. */
function channelsNamed(link: string): Channel[] {
  const named = channelAt(link);
  if (named !== null) return [named];
  return (Object.keys(platforms) as Platform[]).flatMap((platform) => {
    const name = typedChannel(platform, link);
    return name === null ? [] : [{ platform, name }];
  });
}

/**
 * Whom an order is for: two orders that have one of these in common may be for the same. That is the text, since the
 * panel gets nothing else, and the channel, in whichever spelling; where the platform is not known, each channel that
 * the text may name. There is no single key: "ninja" of Twitch and "ninja" without a platform may be one, and so may
 * the latter and "ninja" of Kick.
 */
export function targetKeys({ platform, channel: name, link }: Target): string[] {
  const channels = isPlatform(platform) ? [{ platform, name }] : channelsNamed(link);
  return [`text/${foldLink(link)}`, ...channels.map(channelKey)];
}

/** Whether two orders may be for the same channel or page. */
export function mayBeSameTarget(a: Target, b: Target): boolean {
  const keys = new Set(targetKeys(a));
  return targetKeys(b).some((key) => keys.has(key));
}
