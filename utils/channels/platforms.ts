import type { Platform } from './platform-name';
import { discord } from './platforms/discord';
import { facebook } from './platforms/facebook';
import { instagram } from './platforms/instagram';
import { kick } from './platforms/kick';
import { ofLanguage, type PlatformRule } from './platforms/rule';
import { rumble } from './platforms/rumble';
import { soundcloud } from './platforms/soundcloud';
import { spotify } from './platforms/spotify';
import { telegram } from './platforms/telegram';
import { tiktok } from './platforms/tiktok';
import { trovo } from './platforms/trovo';
import { twitch } from './platforms/twitch';
import { x } from './platforms/x';
import { youtube } from './platforms/youtube';

/** Every platform. A new one is its name in `platformKeys`, its rule in `utils/channels/platforms/` and its entry here. */
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

export const platformNames = Object.fromEntries(entries.map(([key, rule]) => [key, rule.label])) as Record<
  Platform,
  string
>;

const platformByHost = new Map(
  entries.flatMap(([key, rule]) => [...rule.hosts, ...rule.silentHosts].map((host) => [host, key] as const)),
);

/** The platform that a host belongs to; null unless exactly that host is listed, or the form that it has. */
export function platformAt(host: string): Platform | null {
  const forms = [host, host.replace(/^[^.]+/, '*'), host.replace(/^[a-z]{2}-[a-z]{2}(?=\.)/, ofLanguage)];
  return forms.map((form) => platformByHost.get(form)).find((platform) => platform !== undefined) ?? null;
}
