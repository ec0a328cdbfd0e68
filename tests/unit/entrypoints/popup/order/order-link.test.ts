import { describe, expect, it } from 'vitest';
import { readOrderLink, readTypedAddress } from '@/entrypoints/popup/order/order-link';

const onTwitch = { platform: 'twitch', name: 'monstercat' } as const;

describe('readOrderLink', () => {
  it.each([
    ['a name', 'monstercat', 'name', 'monstercat'],
    ['a name with its sign', ' @monstercat ', 'name', 'monstercat'],
    ['an address', 'https://www.twitch.tv/monstercat', 'name', 'monstercat'],
    ['a name, sent as an address', 'monstercat', 'address', 'https://www.twitch.tv/monstercat'],
  ] as const)('reads %s', (_what, typed, sendAs, link) => {
    expect(readOrderLink('twitch', typed, sendAs)).toEqual({ value: { channel: onTwitch, link } });
  });

  it.each(['', 'two words', 'https://kick.com/nightbakery', 'https://www.twitch.tv/videos/1'])(
    'takes %j for no channel of Twitch',
    (typed) => {
      expect(readOrderLink('twitch', typed, 'name')).toEqual({ error: 'linkMalformed', detail: null });
    },
  );

  it('sends a text without a platform as it stands, and names the channel by it', () => {
    const link = 'https://www.twitch.tv/videos/1?t=5';
    expect(readOrderLink(null, ` ${link} `, 'name')).toEqual({
      value: { channel: { platform: null, name: link }, link },
    });
  });
});

describe('readTypedAddress', () => {
  it('takes over the platform of an address', () => {
    expect(readTypedAddress('twitch', 'https://kick.com/nightbakery')).toEqual({
      platform: 'kick',
      channel: 'nightbakery',
    });
    expect(readTypedAddress(null, 'https://www.twitch.tv/monstercat')).toEqual({
      platform: 'twitch',
      channel: 'monstercat',
    });
  });

  it('takes an address that names no channel for a link', () => {
    const clip = 'https://www.twitch.tv/videos/1';
    expect(readTypedAddress('twitch', clip)).toEqual({ platform: null, channel: clip });
  });

  it.each(['monstercat', '', 'https://www.twitch.tv/monstercat'])('leaves %j to the field', (typed) => {
    expect(readTypedAddress('twitch', typed)).toBeNull();
  });
});
