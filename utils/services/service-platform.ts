import type { Platform } from '../channels/platform-name';
import type { Service } from './service';

/** How panels write the platforms' names. */
const words: Record<string, Platform> = {
  twitch: 'twitch',
  kick: 'kick',
  youtube: 'youtube',
  yt: 'youtube',
  tiktok: 'tiktok',
  'tik tok': 'tiktok',
  trovo: 'trovo',
  rumble: 'rumble',
  facebook: 'facebook',
  fb: 'facebook',
  twitter: 'x',
  x: 'x',
  instagram: 'instagram',
  ig: 'instagram',
  telegram: 'telegram',
  tg: 'telegram',
  soundcloud: 'soundcloud',
  spotify: 'spotify',
  discord: 'discord',
};

/** Any of them as a word of its own; "X" only where a text begins with it, because "3 x 10" is no platform. */
const platformWord = new RegExp(
  `^x\\b|\\b(?:${Object.keys(words)
    .filter((word) => word !== 'x')
    .join('|')})\\b`,
  'im',
);

/**
 * The platform that a service seems to be for, by the first word in its category, then in its name, that names one;
 * `null` where none does. A guess: good for order and filters, never for what is sent.
 */
export function platformOfService({ category, name }: Pick<Service, 'category' | 'name'>): Platform | null {
  const [word] = platformWord.exec(`${category ?? ''}\n${name}`) ?? [];
  return word === undefined ? null : (words[word.toLowerCase()] ?? null);
}
