import { describe, expect, it } from 'vitest';
import { readTarget } from '@/utils/target';

const target = { address: 'https://www.twitch.tv/monstercat', at: 1000, isPrivate: false };

describe('readTarget', () => {
  it('takes an address of the last minute', () => {
    expect(readTarget(target, 61_000)).toEqual(target);
    expect(readTarget(target, 61_001)).toBeNull();
  });

  it.each([undefined, null, 'text', {}, { address: 1, at: 1 }, { address: 'a' }])(
    'takes nothing from %j',
    (stored) => {
      expect(readTarget(stored, 0)).toBeNull();
    },
  );
});
