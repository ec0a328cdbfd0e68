import { describe, expect, it } from 'vitest';
import { readTarget } from '@/utils/target';

const target = { address: 'https://www.twitch.tv/monstercat', order: null, at: 1000, isPrivate: false };

describe('readTarget', () => {
  it('takes an address of the last minute', () => {
    expect(readTarget(target, 61_000)).toEqual(target);
    expect(readTarget(target, 61_001)).toBeNull();
  });

  it('takes an order that is to be repeated', () => {
    expect(readTarget({ ...target, order: 'a uuid' }, 2000)?.order).toBe('a uuid');
  });

  it.each([undefined, null, 'text', {}, { address: 1, at: 1 }, { address: 'a' }])(
    'takes nothing from %j',
    (stored) => {
      expect(readTarget(stored, 0)).toBeNull();
    },
  );
});
