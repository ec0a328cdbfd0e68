import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelAddress, sameChannel, type Channel } from '@/utils/channels/channel';
import { type Platform } from '@/utils/channels/platform-name';
import { platformNames } from '@/utils/channels/platforms';
import { mayBeSameTarget, targetKeys } from '@/utils/orders/order-target';
import moreCases from '../../../cases/channel-urls-more.json' with { type: 'json' };
import givenCases from '../../../cases/channel-urls.json' with { type: 'json' };

type Target = Parameters<typeof targetKeys>[0];
type Case = { url: string; platform: Platform | null; channel: string | null };

const on = (platform: Platform, channel: string, link = channel): Target => ({ platform, channel, link });
const text = (link: string): Target => ({ platform: null, channel: link, link });

const named = ([...givenCases, ...moreCases] as Case[]).flatMap(({ url, platform, channel: name }) =>
  platform !== null && name !== null ? [{ url: url.trim(), channel: { platform, name } as Channel }] : [],
);
const everyPlatform = Object.keys(platformNames) as Platform[];

describe('two orders', () => {
  it.each<[Target, Target]>([
    [on('twitch', 'ninja'), on('twitch', 'ninja', 'https://www.twitch.tv/ninja')],
    [on('twitch', 'ninja', 'NINJA'), on('twitch', 'ninja', 'https://m.twitch.tv/Ninja?sr=a')],
    [on('twitch', 'ninja'), text('https://www.twitch.tv/ninja')],
    [text('twitch.tv/ninja/videos'), text('https://www.twitch.tv/popout/ninja/chat')],
    [on('twitch', 'ninja', 'https://www.twitch.tv/ninja'), text('ninja')],
    [on('youtube', '@MrBeast'), text('MrBeast')],
    [on('youtube', '@MrBeast'), text('https://youtube.com/@mrbeast/live')],
    [on('facebook', 'id:100064718678925'), text('100064718678925')],
    // The panel gets the same word for both, and sells one service.
    [on('twitch', 'ninja'), on('kick', 'ninja')],
    [text('Some_Name'), text('some_name')],
    [text('https://www.twitch.tv/videos/12'), text('http://m.twitch.tv/videos/12/')],
    [text('https://youtu.be/abc'), text('youtu.be/abc?si=x&utm_source=y#t')],
    [text('https://example.com/?b=2&a=1'), text('https://www.example.com?a=1&b=2')],
    [text('ﬁlm\u0301'), text('ﬁlm\u0301')],
    [text('caf\u00E9 x'), text('cafe\u0301 x')],
    // A file may name any platform.
    [{ platform: 'myspace' as Platform, channel: 'ninja', link: 'ninja' }, on('twitch', 'ninja')],
    [{ platform: '__proto__' as Platform, channel: 'a', link: 'a' }, text('a')],
  ])('%j and %j may be for one', (a, b) => {
    expect(mayBeSameTarget(a, b)).toBe(true);
    expect(mayBeSameTarget(b, a)).toBe(true);
  });

  it.each<[Target, Target]>([
    [on('twitch', 'ninja'), on('twitch', 'ninja2')],
    [on('twitch', 'ninja', 'https://www.twitch.tv/ninja'), on('kick', 'ninja', 'https://kick.com/ninja')],
    [text('https://www.twitch.tv/ninja'), text('https://kick.com/ninja')],
    [on('youtube', `UC${'a'.repeat(22)}`), on('youtube', `UC${'A'.repeat(22)}`)],
    [text('https://youtube.com/watch?v=abc'), text('https://youtube.com/watch?v=ABC')],
    [text('https://www.twitch.tv/videos/12'), text('https://www.twitch.tv/videos/13')],
    [text('ninja'), text('pokimane')],
  ])('%j and %j are for two', (a, b) => {
    expect(mayBeSameTarget(a, b)).toBe(false);
    expect(mayBeSameTarget(b, a)).toBe(false);
  });

  it('are for one wherever their links are addresses of one channel, and else for two', () => {
    const target = fc
      .constantFrom(...named)
      .chain(({ url, channel }) =>
        fc
          .constantFrom(
            on(channel.platform, channel.name, channelAddress(channel)),
            on(channel.platform, channel.name, url),
            text(url),
            text(channelAddress(channel)),
          )
          .map((order) => ({ order, channel })),
      );
    fc.assert(
      fc.property(target, target, (a, b) => {
        expect(mayBeSameTarget(a.order, b.order)).toBe(sameChannel(a.channel, b.channel));
      }),
      { numRuns: 2000 },
    );
  });

  it('have keys, whatever is in them, and each order is for what it is for', () => {
    const any = fc.record({
      platform: fc.constantFrom<Platform | null>(null, ...everyPlatform, 'constructor' as Platform),
      channel: fc.string({ unit: 'binary', maxLength: 40 }),
      link: fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.webUrl({ withQueryParameters: true })),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(mayBeSameTarget(a, { ...a })).toBe(true);
        expect(mayBeSameTarget({ ...b, link: a.link }, a)).toBe(true);
        expect(mayBeSameTarget(a, b)).toBe(mayBeSameTarget(b, a));
      }),
    );
  });
});
