import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrderable, isSameOffer, type Service, offerOf } from '@/utils/services/service';

const read: Service = {
  id: '7',
  name: 'Viewers',
  category: 'Twitch',
  type: 'Default',
  rate: '0.90',
  min: 10,
  max: 500,
};

describe('a service', () => {
  it.each([
    ['Default', true],
    ['default', true],
    [null, true],
    ['Custom Comments', false],
    ['Package', false],
    ['Subscriptions', false],
  ])('of type %s can be ordered: %s', (type, isIt) => {
    expect(isOrderable({ ...read, type })).toBe(isIt);
  });

  it('is the same offer only when nothing about it changed', () => {
    const few = fc.constantFrom(null, 'Twitch', 'twitch', 'Kick');
    const count = fc.constantFrom(null, 1, 10);
    const offer = fc.record({
      name: fc.constantFrom('Followers', 'followers', 'Bots'),
      category: few,
      type: few,
      rate: fc.constantFrom(null, '1', '1.0'),
      min: count,
      max: count,
    });
    fc.assert(
      fc.property(offer, offer, (a, b) => {
        expect(isSameOffer(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
    expect(offerOf(read)).toEqual({ ...read, id: undefined });
  });
});
