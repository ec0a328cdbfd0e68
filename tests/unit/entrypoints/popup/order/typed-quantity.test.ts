import { describe, expect, it } from 'vitest';
import { readTypedQuantity } from '@/entrypoints/popup/order/typed-quantity';

const limits = { min: 10, max: 5000 };

describe('a typed quantity', () => {
  it.each([
    ['500', { value: 500, isPlain: true }],
    ['1,000', { value: 1000, isPlain: false }],
    ['1.000', { value: 1000, isPlain: false }],
    ['1 000', { value: 1000, isPlain: false }],
    ['۵۰۰', { value: 500, isPlain: false }],
    ['1.5', { error: 'quantityMalformed', detail: null, isPlain: true }],
    ['10,000', { error: 'quantityTooLarge', detail: '5000', isPlain: false }],
    ['9', { error: 'quantityTooSmall', detail: '10', isPlain: true }],
    ['', { error: 'quantityMalformed', detail: null, isPlain: true }],
  ])('of %j within 10 to 5,000 is %j', (typed, read) => {
    expect(readTypedQuantity(typed, limits)).toEqual(read);
  });

  it('is asked about where one and a thousand are both allowed', () => {
    expect(readTypedQuantity('1.000', { min: 1, max: null })).toEqual({ choices: ['1', '1000'] });
  });
});
