import { readAddress } from './address';
import type { Platform } from './platform-name';
import { platformAt, platforms } from './platforms';

/** A channel, by its name as the platform writes it: "ninja", "@MrBeast", "c/LofiGirl", "id:100064718678925". */
export type Channel = { platform: Platform; name: string };

/**
 * The platform an address belongs to and the channel it names. Both null: not an address of a supported platform.
 * Channel null: an address of that platform that names no channel, or not with certainty. Never throws.
 * The rules, with the source of each, are in `utils/channels/platforms/`.
 */
export function resolveAddress(text: string): { platform: Platform | null; channel: string | null } {
  const address = readAddress(text);
  const platform = address && platformAt(address.host);
  if (!platform) return { platform: null, channel: null };
  const { silentHosts, lowerCase, channel } = platforms[platform];
  const name = silentHosts.includes(address.host) ? null : channel(address);
  return { platform, channel: lowerCase && name !== null ? name.toLowerCase() : name };
}

/** The channel an address names, or null. Never throws. */
export function channelAt(text: string): Channel | null {
  const { platform, channel } = resolveAddress(text);
  return platform !== null && channel !== null ? { platform, name: channel } : null;
}

/** The full https address of a channel's page; `resolveAddress` gives the channel back for it. */
export function channelAddress({ platform, name }: Channel): string {
  return new URL(platforms[platform].page(name)).href;
}

/** Whether two channels are one; letter case counts only where the platform tells names apart by it, or may. */
export function sameChannel(a: Channel, b: Channel): boolean {
  return channelKey(a) === channelKey(b);
}

/** The same text for two channels that are one, and for no others. */
export function channelKey(channel: Channel): string {
  return `${channel.platform}/${comparable(channel)}`;
}

/**
 * The channel that a person means by what they typed or pasted into a field for one platform: a name, with or without
 * its "@", or a full address on that platform. The name as that platform writes it, or null. Never throws.
 */
export function typedChannel(platform: Platform, text: string): string | null {
  const pasted = resolveAddress(text);
  if (pasted.platform !== null) return pasted.platform === platform ? pasted.channel : null;
  const { spell = withoutAt, lowerCase } = platforms[platform];
  const name = spell(text.trim());
  // A name is good when the address of its page names it, the whole of it and nothing else.
  const { channel } = resolveAddress(channelAddress({ platform, name }));
  return channel === (lowerCase ? name.toLowerCase() : name) ? channel : null;
}

function withoutAt(typed: string): string {
  return typed.replace(/^@/, '');
}

function comparable({ platform, name }: Channel): string {
  return platforms[platform].exactCase?.test(name) ? name : name.toLowerCase();
}
