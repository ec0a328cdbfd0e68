import { describe, expect, it } from 'vitest';
import field from '@/tests/cases/field.json';
import { channelAt, resolveAddress, typedChannel } from '@/utils/channels/channel';
import { menuPatterns } from '@/utils/channels/menu-patterns';

const addresses = field.flatMap(({ id, input, expected }) =>
  typeof input === 'string' ? [{ id, input, expected }] : [],
);

describe('an address from the field', () => {
  it.each(addresses)('$id: $input', ({ input, expected }) => {
    expect(resolveAddress(input)).toEqual(JSON.parse(expected));
  });
});

/** Pages of the sites themselves, of the kinds that were taken for channels. */
const sitePages = [
  'https://www.instagram.com/invites/contact/?i=1qwertyuiop2',
  'https://www.instagram.com/invite/abc',
  'https://www.instagram.com/accounts/login/',
  'https://www.instagram.com/explore/tags/cats/',
  'https://www.instagram.com/directory/profiles/',
  'https://www.instagram.com/popular/cats/',
  'https://www.instagram.com/legal/privacy/',
  'https://www.instagram.com/shop/abc',
  'https://www.instagram.com/en/privacy',
  'https://www.instagram.com/session/login',
  'https://www.instagram.com/qr',
  'https://www.facebook.com/donate/1234567890/',
  'https://www.facebook.com/donate',
  'https://www.facebook.com/commerce/listing/1290000000000001/',
  'https://www.facebook.com/marketplace/item/123',
  'https://www.facebook.com/fundraiser/create',
  'https://www.facebook.com/watch/?v=1',
  'https://www.facebook.com/ads/library',
  'https://www.facebook.com/messages/t/123',
  'https://www.facebook.com/policies/cookies/',
  'https://www.facebook.com/jobs/123',
  'https://www.facebook.com/crisisresponse/abc',
  'https://www.facebook.com/somethingnew/listing/12',
  'https://twitter.com/en/privacy',
  'https://twitter.com/en/tos',
  'https://twitter.com/de',
  'https://x.com/i/flow/login',
  'https://x.com/settings/account',
  'https://x.com/explore',
  'https://x.com/rules/x',
  'https://www.youtube.com/activate',
  'https://www.youtube.com/pair',
  'https://www.youtube.com/tv',
  'https://www.youtube.com/verify',
  'https://www.youtube.com/premium',
  'https://www.youtube.com/create_channel',
  'https://www.youtube.com/supported_browsers',
  'https://www.youtube.com/subscription_manager',
  'https://www.youtube.com/copyright_school',
  'https://www.twitch.tv/channel/ninja',
  'https://www.twitch.tv/channels/ninja',
  'https://www.twitch.tv/activate',
  'https://www.twitch.tv/referrals/abc',
  'https://www.twitch.tv/directory/category/art',
  'https://kick.com/category/irl',
  'https://kick.com/channel/xqc',
  'https://kick.com/settings/profile',
  'https://t.me/joinchat/AAAA',
  'https://t.me/share/url?url=x',
  'https://t.me/contact/abcdef',
  'https://t.me/login/12345',
  'https://t.me/addstickers/Animals',
  'https://web.t.me/k',
  'https://soundcloud.com/discover/sets/x',
  'https://soundcloud.com/terms-of-use',
];

/** Real names, of the kinds that were refused. */
const realNames: [string, string, string][] = [
  ['https://t.me/auto', 'telegram', 'auto'],
  ['https://t.me/s/news', 'telegram', 'news'],
  ['https://t.me/wallet', 'telegram', 'wallet'],
  ['https://t.me/trending', 'telegram', 'trending'],
  ['https://t.me/games', 'telegram', 'games'],
  ['https://t.me/premium', 'telegram', 'premium'],
  ['https://t.me/explore/125', 'telegram', 'explore'],
  ['https://t.me/durov/1/22', 'telegram', 'durov'],
  ['https://auto.t.me', 'telegram', 'auto'],
  ['https://www.t.me/s/durov/12', 'telegram', 'durov'],
  ['https://x.com/wallet', 'x', 'wallet'],
  ['https://x.com/discover', 'x', 'discover'],
  ['https://x.com/clips', 'x', 'clips'],
  ['https://www.instagram.com/games', 'instagram', 'games'],
  ['https://www.instagram.com/wallet/', 'instagram', 'wallet'],
  ['https://soundcloud.com/games', 'soundcloud', 'games'],
  [
    'https://soundcloud.com/camila-elisa-vargas-castillo/a-track',
    'soundcloud',
    'camila-elisa-vargas-castillo',
  ],
  [
    'https://soundcloud.com/abcdefghijklmnopqrstuvwxyzabcdefghijklmn',
    'soundcloud',
    'abcdefghijklmnopqrstuvwxyzabcdefghijklmn',
  ],
  ['https://www.facebook.com/nasa/videos/123', 'facebook', 'nasa'],
  ['https://www.facebook.com/nasa/about', 'facebook', 'nasa'],
  ['https://ms-my.facebook.com/examplepage', 'facebook', 'examplepage'],
  ['https://sv-se.facebook.com/examplepage', 'facebook', 'examplepage'],
  ['https://uk-ua.facebook.com/examplepage/photos', 'facebook', 'examplepage'],
  ['https://fil-ph.facebook.com/examplepage', 'none', ''],
  ['https://evil.facebook.com/examplepage', 'none', ''],
  ['https://www.youtube.com/@東京', 'youtube', '@東京'],
  ['https://www.youtube.com/@%E6%9D%B1%E4%BA%AC', 'youtube', '@東京'],
  ['https://www.youtube.com/@김', 'youtube', '@김'],
  ['https://www.youtube.com/@ไทย', 'youtube', '@ไทย'],
  ['https://x.com/ninja/status/1', 'x', 'ninja'],
  ['https://x.com/ninja/with_replies', 'x', 'ninja'],
  ['https://www.instagram.com/porsche/reels/', 'instagram', 'porsche'],
];

const twitch = 'https://www.twitch.tv/monstercat';
/** An address as mail programs, chats and people write it down. */
const pasted = [
  `<${twitch}>`,
  `"${twitch}"`,
  `'${twitch}'`,
  `“${twitch}”`,
  `„${twitch}“`,
  `«${twitch}»`,
  `(${twitch})`,
  `[${twitch}]`,
  `{${twitch}}`,
  `\`${twitch}\``,
  `${twitch},`,
  `${twitch};`,
  `<${twitch}>,`,
  `"${twitch}".`,
  ` ( ${twitch} ) `,
  '<twitch.tv/monstercat>',
  '"www.twitch.tv/monstercat/",',
];

describe('a page of the site', () => {
  it.each(sitePages)('is no channel: %s', (url) => {
    expect(resolveAddress(url)).toMatchObject({ channel: null, platform: expect.any(String) as string });
  });
});

describe('a name', () => {
  it.each(realNames)('in %s is one on %s', (url, platform, name) => {
    expect(channelAt(url)).toEqual(platform === 'none' ? null : { platform, name });
  });

  it.each(['@a', '@ab', '@x', '@', '@-a-', '@東-'])('is none: %s', (handle) => {
    expect(typedChannel('youtube', handle)).toBeNull();
  });
});

describe('an address that was pasted', () => {
  it.each(pasted)('as %s names its channel', (text) => {
    expect(channelAt(text)).toEqual({ platform: 'twitch', name: 'monstercat' });
    expect(typedChannel('twitch', text)).toBe('monstercat');
  });

  it.each([
    `${twitch}.`,
    `${twitch}!`,
    `${twitch}>x`,
    `see ${twitch}`,
    '<>',
    '"',
    `${twitch}"x"`,
    `a<${twitch}>`,
  ])('as %s names none', (text) => {
    expect(channelAt(text)).toBeNull();
  });
});

it('the context menu is offered where the rules know the host', () => {
  for (const host of ['ms-my.facebook.com', 'st-za.facebook.com', 'ru-.facebook.com', '*.t.me'])
    expect(menuPatterns).toContain(`*://${host}/*`);
});
