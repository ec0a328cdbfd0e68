import { describe, expect, it } from 'vitest';
import { parseService } from '@/entrypoints/background/panel/replies/parse-service';

const row = {
  service: '7',
  name: 'Viewers',
  category: 'Twitch',
  type: 'Default',
  rate: '0.90',
  min: '10',
  max: '500',
};
const read = {
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
    [{ service: ' 7 ' }, { id: '7' }],
    [{ service: '7'.repeat(100) }, { id: '7'.repeat(100) }],
    [{ name: 'Likes &amp; views' }, { name: 'Likes & views' }],
    [
      { min: '500', max: '500' },
      { min: 500, max: 500 },
    ],
    [{ max: '0' }, { min: 10, max: null }],
  ])('with %j is read', (changes, expected) => {
    expect(parseService({ ...row, ...changes })).toMatchObject(expected);
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
