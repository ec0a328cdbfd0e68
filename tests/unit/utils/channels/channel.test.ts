import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  channelAddress,
  channelAt,
  resolveAddress,
  sameChannel,
  typedChannel,
  type Channel,
} from '@/utils/channels/channel';
import { menuPatterns } from '@/utils/channels/menu-patterns';
import type { Platform } from '@/utils/channels/platform-name';
import { platformNames } from '@/utils/channels/platforms';
import moreCases from '../../../cases/channel-urls-more.json' with { type: 'json' };
import givenCases from '../../../cases/channel-urls.json' with { type: 'json' };

type Case = { url: string; platform: Platform | null; channel: string | null; note: string };
const cases = [...givenCases, ...moreCases] as Case[];
const named = cases.flatMap(({ platform, channel }): Channel[] =>
  platform && channel ? [{ platform, name: channel }] : [],
);
const everyPlatform = Object.keys(platformNames) as Platform[];

// Spaces, controls, and whatever else prints nothing.
const unseen = /[\s\p{C}\p{Z}\p{DI}\u2800\u{1107F}\u{13441}\u{16FE4}]/u;

// Hosts that only look like the given one.
const tricks = (host: string, word: string) => [
  `${word}${host}`,
  `${host}${word}`,
  `${host}.${word}.com`,
  `${word}.evil.${host}`,
];

describe('an address', () => {
  it.each(cases)('$url → $platform $channel ($note)', ({ url, platform, channel }) => {
    expect(resolveAddress(url)).toEqual({ platform, channel });
    expect(channelAt(url)).toEqual(channel === null ? null : { platform, name: channel });
  });

  it('resolves to something, whatever the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc
        .tuple(fc.constantFrom(...cases.map(({ url }) => url)), fc.string({ unit: 'binary' }))
        .map(([url, tail]) => url + tail),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...everyPlatform), (text, platform) => {
        for (const name of [resolveAddress(text).channel, typedChannel(platform, text)]) {
          expect(name ?? '-').not.toMatch(unseen);
          expect(name).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never gives a name with something unseen in it, wherever that stands in the address', () => {
    const marks = [
      '\u200B',
      '\u202E',
      '\u2066',
      '\uFEFF',
      '\u00AD',
      '\u3164',
      '\uFE0F',
      '\u00A0',
      '\u0000',
      '\n',
      ' ',
      '\uD800',
      '\u2800',
      '\u{13441}',
      '\u{16FE4}',
      '\u{1107F}',
    ];
    const urls = cases.filter(({ channel }) => channel).map(({ url }) => url);
    fc.assert(
      fc.property(
        fc.constantFrom(...urls),
        fc.constantFrom(...marks),
        fc.nat(),
        fc.boolean(),
        (url, mark, at, encoded) => {
          const place = at % (url.length + 1);
          const written = encoded && mark !== '\uD800' ? encodeURIComponent(mark) : mark;
          const { channel } = resolveAddress(url.slice(0, place) + written + url.slice(place));
          expect(channel ?? '-').not.toMatch(unseen);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['st-za.facebook.com', 'facebook'],
    ['ab-cd.facebook.com', 'facebook'],
    ['ab-cde.facebook.com', null],
    ['ab.facebook.com', null],
    ['1b-cd.facebook.com', null],
    ['ab-cd.x.facebook.com', null],
    ['x.ab-cd.facebook.com', null],
    ['ab-cd.twitch.tv', null],
    ['ab-cd.facebook.com.evil.com', null],
  ])('on %s is one of %s: Facebook has a host for each language', (host, platform) => {
    expect(resolveAddress(`https://${host}/nasa`).platform).toBe(platform);
  });

  it('is of no platform unless its host is exactly a listed one', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-'),
      minLength: 1,
      maxLength: 12,
    });
    const hosts = menuPatterns
      .map((pattern) => pattern.slice('*://'.length, -'/*'.length))
      .filter((host) => !host.startsWith('*'));
    fc.assert(
      fc.property(fc.constantFrom(...hosts), letters, fc.nat(3), (host, word, which) => {
        const trick = tricks(host, word)[which] ?? '';
        fc.pre(!hosts.includes(trick) && !trick.endsWith('.t.me') && !/^..-..\.facebook\.com$/.test(trick));
        expect(resolveAddress(`https://${trick}/ninja`).platform).toBeNull();
      }),
    );
  });

  it('is read at once, however long it is', () => {
    expect(resolveAddress(`https://www.twitch.tv/${'/'.repeat(1_000_000)}ninja`).channel).toBeNull();
    expect(resolveAddress(`https://www.facebook.com/${'a-'.repeat(500_000)}`).channel).toBeNull();
  });
});

describe("a channel's address", () => {
  it.each(named)('leads back to $name on $platform', (channel) => {
    const address = channelAddress(channel);
    expect(address).toMatch(/^https:\/\//);
    expect(channelAt(address)).toEqual(channel);
  });

  it.each<[Channel, string]>([
    [{ platform: 'twitch', name: 'ninja' }, 'https://www.twitch.tv/ninja'],
    [{ platform: 'youtube', name: '@MrBeast' }, 'https://www.youtube.com/@MrBeast'],
    [
      { platform: 'youtube', name: 'UCTwECeGqMZee77BjdoYtI2Q' },
      'https://www.youtube.com/channel/UCTwECeGqMZee77BjdoYtI2Q',
    ],
    [{ platform: 'tiktok', name: 'corgibobaa' }, 'https://www.tiktok.com/@corgibobaa'],
    [{ platform: 'trovo', name: 'jest' }, 'https://trovo.live/s/jest'],
    [{ platform: 'facebook', name: 'id:4' }, 'https://www.facebook.com/profile.php?id=4'],
    [{ platform: 'discord', name: 'PJftM5kGTQ' }, 'https://discord.gg/PJftM5kGTQ'],
  ])('%o is %s', (channel, address) => {
    expect(channelAddress(channel)).toBe(address);
  });
});

describe('two channels', () => {
  it.each<[Platform, string, string, boolean]>([
    ['twitch', 'ninja', 'Ninja', true],
    ['youtube', '@MrBeast', '@mrbeast', true],
    ['youtube', 'c/LofiGirl', 'c/lofigirl', true],
    ['youtube', 'UCTwECeGqMZee77BjdoYtI2Q', 'UCtwECeGqMZee77BjdoYtI2Q', false],
    ['youtube', '@LofiGirl', 'c/LofiGirl', false],
    ['facebook', 'nasa', 'NASA', true],
    ['discord', 'PJftM5kGTQ', 'pjftm5kgtq', false],
    ['spotify', 'artist/4tZwfgrHOc3mvqYlEYSvVi', 'artist/4TZwfgrHOc3mvqYlEYSvVi', false],
    ['rumble', 'c/WMAR', 'user/WMAR', false],
  ])('on %s, %s and %s are the same: %s', (platform, a, b, same) => {
    expect(sameChannel({ platform, name: a }, { platform, name: b })).toBe(same);
  });

  it('of one name on two platforms are two', () => {
    expect(sameChannel({ platform: 'twitch', name: 'xqc' }, { platform: 'kick', name: 'xqc' })).toBe(false);
  });
});

describe('a name typed into a field', () => {
  it.each(named)('$name is a name on $platform', ({ platform, name }) => {
    expect(typedChannel(platform, name)).toBe(name);
    expect(typedChannel(platform, ` ${channelAddress({ platform, name })} `)).toBe(name);
  });

  it.each<[Platform, string, string | null]>([
    ['twitch', ' Ninja ', 'ninja'],
    ['twitch', '@Ninja', 'ninja'],
    ['twitch', 'twitch.tv/ninja', 'ninja'],
    ['twitch', 'kick.com/ninja', null],
    ['twitch', 'https://evil.com/ninja', null],
    ['twitch', 'ninja/videos', null],
    ['twitch', 'ninja?', null],
    ['twitch', '../ninja', null],
    ['twitch', '@@ninja', null],
    ['twitch', 'nin ja', null],
    ['twitch', 'directory', null],
    ['twitch', 'twitch.tv', null],
    ['twitch', '%6Einja', null],
    ['twitch', '', null],
    ['twitch', '@', null],
    ['kick', 'XQC', 'xqc'],
    ['youtube', 'MrBeast', '@MrBeast'],
    ['youtube', '@MrBeast', '@MrBeast'],
    ['youtube', '@まちゃ05', '@まちゃ05'],
    ['youtube', 'c/LofiGirl', 'c/LofiGirl'],
    ['youtube', 'UCTwECeGqMZee77BjdoYtI2Q', 'UCTwECeGqMZee77BjdoYtI2Q'],
    ['youtube', 'https://youtu.be/aqz-KE-bpKQ', null],
    ['tiktok', '@CorgiBobaa', 'corgibobaa'],
    ['instagram', 'Sem.P.O_', 'sem.p.o_'],
    ['facebook', '100064718678925', 'id:100064718678925'],
    ['facebook', '@NASA', 'nasa'],
    ['rumble', 'Styxhexenhammer666', null],
    ['spotify', 'spotify', null],
    ['spotify', 'track/4uLU6hMCjMI75M1A2tKUQC', null],
    ['discord', 'PJftM5kGTQ', 'PJftM5kGTQ'],
    ['telegram', '@Europa_Press', 'europa_press'],
  ])('on %s, "%s" means %s', (platform, text, name) => {
    expect(typedChannel(platform, text)).toBe(name);
  });
});

describe('the context menu', () => {
  it.each(cases.filter(({ channel, url }) => channel && /^https?:/i.test(url)))(
    'is offered on $url',
    ({ url }) => {
      const { hostname } = new URL(url);
      expect(
        [hostname, hostname.replace(/^[^.]+/, '*')].some((host) => menuPatterns.includes(`*://${host}/*`)),
      ).toBe(true);
    },
  );

  it('has each host once and has a platform for it', () => {
    expect(new Set(menuPatterns).size).toBe(menuPatterns.length);
    for (const pattern of menuPatterns) {
      expect(pattern).toMatch(/^\*:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/);
      expect(
        resolveAddress(pattern.replace('*://', 'https://').replace('*.', 'europa_press.')).platform,
      ).not.toBeNull();
    }
  });
});
