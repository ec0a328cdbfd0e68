import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrderable, isSameOffer, parseService, type Service, offerOf } from '@/utils/services/service';

const row = {
  service: '7',
  name: 'Viewers',
  category: 'Twitch',
  type: 'Default',
  rate: '0.90',
  min: '10',
  max: '500',
};
const read: Service = {
  id: '7',
  name: 'Viewers',
  category: 'Twitch',
  type: 'Default',
  rate: '0.90',
  min: 10,
  max: 500,
};

describe('a row of services', () => {
  it('is read with names of any case', () => {
    expect(parseService(row)).toEqual(read);
    expect(parseService({ Service: '7', NAME: 'Viewers' })).toMatchObject({ id: '7', name: 'Viewers' });
  });

  it.each([
    null,
    'text',
    [],
    {},
    { name: 'No id' },
    { service: '7' },
    { service: '', name: 'No id' },
    { service: '7', name: ' \u200B' },
    { service: '7', name: null },
    { service: { id: '7' }, name: 'An object for an id' },
    { service: '7 8', name: 'Two ids' },
    { service: '7\u202E', name: 'An id that hides something' },
    { service: '7'.repeat(101), name: 'Too long' },
  ])('%j is none', (value) => {
    expect(parseService(value)).toBeNull();
  });

  it.each([
    [{ min: '0' }, { min: null, max: 500 }],
    [
      { min: '1.0', max: '5.00' },
      { min: 1, max: 5 },
    ],
    [
      { min: '1e3', max: '-5' },
      { min: null, max: null },
    ],
    [
      { min: 'ten', max: '9007199254740993' },
      { min: null, max: null },
    ],
    [{ min: '600' }, { min: null, max: null }],
    [
      { min: null, max: true },
      { min: null, max: null },
    ],
    [{ rate: '-1' }, { rate: null }],
    [{ rate: '1,5' }, { rate: null }],
    [{ rate: '1e400' }, { rate: null }],
    [
      { category: '', type: ' ' },
      { category: null, type: null },
    ],
  ])('with %j is unknown where that makes no sense', (changes, expected) => {
    expect(parseService({ ...row, ...changes })).toMatchObject(expected);
  });
});

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
