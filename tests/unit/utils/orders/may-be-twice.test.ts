import { describe, expect, it } from 'vitest';
import { mayBeTwice } from '@/utils/orders/may-be-twice';

describe('an order that may have been taken twice', () => {
  it.each([
    { guard: 'none', state: 'placed', may: true },
    { guard: 'presumed', state: 'unknown', may: true },
    { guard: 'none', state: 'placedIdLost', may: true },
    { guard: 'none', state: 'dismissed', may: true },
    { guard: 'close', state: 'placed', may: false },
    { guard: 'stream', state: 'placed', may: false },
    { guard: null, state: 'placed', may: false },
    { guard: 'none', state: 'notPlaced', may: false },
    { guard: 'none', state: 'rejected', may: false },
    { guard: 'none', state: 'sending', may: false },
  ] as const)('by guard $guard, $state: $may', ({ may, ...order }) => {
    expect(mayBeTwice(order)).toBe(may);
  });
});
