import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberText, readFields, writeJson } from '../../panel/api/json.ts';

test('writes what JSON.parse reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(JSON.parse(writeJson(JSON.parse(text)))).toEqual(JSON.parse(text));
    }),
  );
});

test('writes number texts as bare numbers and maps in their order', () => {
  const rows = new Map([
    ['10', new NumberText('0.50')],
    ['9', new NumberText('9007199254740993')],
  ]);
  expect(writeJson(rows)).toBe('{"10":0.50,"9":9007199254740993}');
});

test('reads long numbers as text and everything else as it is', () => {
  expect(readFields('{"order":9007199254740993,"quantity":100,"x":1.5}')).toEqual({
    order: '9007199254740993',
    quantity: 100,
    x: 1.5,
  });
});

test.each(['', '{', '[]', '"a"', '1', 'null'])('reads no fields from %j', (text) => {
  expect(readFields(text)).toBeNull();
});
