import { describe, expect, it } from 'vitest';
import { ownChannel, readOrderLink, readTypedAddress } from '@/entrypoints/popup/order/order-link';

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

describe('a bare name', () => {
  const mine = [
    { platform: 'twitch', name: 'monstercat' },
    { platform: 'kick', name: 'ninja' },
    { platform: 'twitch', name: 'ninja' },
    { platform: null, name: 'lofi' },
    { platform: 'twitch', name: 'lofi' },
  ] as const;

  it.each(['monstercat', ' Monstercat ', '@monstercat'])('%j is the channel of the user’s', (typed) => {
    expect(ownChannel(typed, mine, null)).toEqual({ platform: 'twitch', name: 'monstercat' });
  });

  it.each(['', 'ninja', 'lofi', 'somebody', 'monster cat'])(
    '%j is none: nothing, of two, declared as it is, of nobody',
    (typed) => {
      expect(ownChannel(typed, mine, null)).toBeNull();
    },
  );

  it('is none where the service is for another platform', () => {
    expect(ownChannel('monstercat', mine, 'kick')).toBeNull();
    expect(ownChannel('monstercat', mine, 'twitch')).not.toBeNull();
  });
});
