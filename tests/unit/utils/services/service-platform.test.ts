import { expect, it } from 'vitest';
import { platformOfService } from '@/utils/services/service-platform';

it.each([
  ['Twitch live viewers', 'Viewers | 60 min', 'twitch'],
  [null, 'KICK Followers', 'kick'],
  ['YT Shorts', 'Views', 'youtube'],
  ['Views', 'Tik Tok Views', 'tiktok'],
  ['X followers', 'Followers', 'x'],
  [null, 'X (Twitter) Followers', 'x'],
  [null, 'Twitter Followers', 'x'],
  ['Instagram', 'Followers like on Twitch', 'instagram'],
  ['Speed 3 x 10', 'Website visits', null],
  ['Kickstarter', 'Backers', null],
  ['Lightning', 'Fast', null],
  [null, 'Constructor of prototype', null],
])('a service of %s called “%s” seems to be for %s', (category, name, platform) => {
  expect(platformOfService({ category, name })).toBe(platform);
});
