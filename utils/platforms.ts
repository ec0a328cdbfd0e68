import type { Platform } from '@/utils/channel';
import { discord } from '@/utils/platforms/discord';
import { facebook } from '@/utils/platforms/facebook';
import { instagram } from '@/utils/platforms/instagram';
import { kick } from '@/utils/platforms/kick';
import type { PlatformRule } from '@/utils/platforms/rule';
import { rumble } from '@/utils/platforms/rumble';
import { soundcloud } from '@/utils/platforms/soundcloud';
import { spotify } from '@/utils/platforms/spotify';
import { telegram } from '@/utils/platforms/telegram';
import { tiktok } from '@/utils/platforms/tiktok';
import { trovo } from '@/utils/platforms/trovo';
import { twitch } from '@/utils/platforms/twitch';
import { x } from '@/utils/platforms/x';
import { youtube } from '@/utils/platforms/youtube';

/** Every platform. A new one is its name in `Platform`, its rule in `utils/platforms/` and its entry here. */
export const platforms: Record<Platform, PlatformRule> = {
  twitch,
  kick,
  youtube,
  tiktok,
  trovo,
  rumble,
  facebook,
  x,
  instagram,
  telegram,
  soundcloud,
  spotify,
  discord,
};

const entries = Object.entries(platforms) as [Platform, PlatformRule][];

/** The platforms' names as they write them themselves. */
export const platformNames = Object.fromEntries(entries.map(([key, rule]) => [key, rule.label])) as Record<
  Platform,
  string
>;

/** Match patterns of every host on which an address can name a channel, for the context menu. */
export const menuPatterns: string[] = entries.flatMap(([, rule]) =>
  rule.hosts.map((host) => `*://${host}/*`),
);

const platformByHost = new Map(
  entries.flatMap(([key, rule]) => [...rule.hosts, ...rule.silentHosts].map((host) => [host, key] as const)),
);

/** The platform that a host belongs to; null unless exactly that host is listed. */
export function platformAt(host: string): Platform | null {
  return platformByHost.get(host) ?? platformByHost.get(host.replace(/^[^.]+/, '*')) ?? null;
}
