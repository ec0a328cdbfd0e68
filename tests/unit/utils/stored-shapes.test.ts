import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { decimalShape, timeShape } from '@/utils/shapes';
import * as s from '@/utils/stored-shapes';

/** A shape of ours and zod's of the same form, with values of which most are of it. */
type Twins = { ours: s.Shape<unknown>; zods: z.ZodMiniType; values: fc.Arbitrary<unknown> };

const junk = fc.oneof(
  fc.constantFrom<unknown[]>(undefined, null, '', 'abc', 'abcdef', -1, 0, -0, 11, 1.5, 2 ** 53, 1e300),
  fc.constantFrom<unknown[]>(
    Number.NaN,
    Infinity,
    true,
    [],
    {},
    [1, 2],
    '1.',
    '-1.5',
    new Date(0),
    8.64e15 + 2,
  ),
  fc.anything({ withNullPrototype: true }),
);
const mostly = (values: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 12, arbitrary: values }, { weight: 1, arbitrary: junk });

const twins = (ours: s.Shape<unknown>, zods: z.ZodMiniType, values: fc.Arbitrary<unknown>): Twins => ({
  ours,
  zods,
  values: mostly(values),
});

const simple = [
  twins(s.flag, z.boolean(), fc.boolean()),
  twins(s.text(1, 5), z.string().check(z.minLength(1), z.maxLength(5)), fc.string({ maxLength: 6 })),
  twins(s.matching(/^[a-z]{1,3}$/), z.string().check(z.regex(/^[a-z]{1,3}$/)), fc.constantFrom('a', 'ab\n')),
  twins(s.number(), z.number(), fc.double()),
  twins(s.number(0, 10), z.number().check(z.gte(0), z.lte(10)), fc.double({ min: -1, max: 11 })),
  twins(s.whole(0), z.number().check(z.int(), z.gte(0)), fc.maxSafeInteger()),
  twins(s.whole(0, 9), z.number().check(z.int(), z.gte(0), z.lte(9)), fc.integer({ min: -1, max: 10 })),
  twins(s.decimal, decimalShape, fc.constantFrom('0', '-12.50', '1'.repeat(41), '1e5')),
  twins(s.time, timeShape, fc.constantFrom(0, 1.5, 8.64e15)),
  twins(s.oneOf<unknown>('a', 1, true), z.literal(['a', 1, true]), fc.constantFrom('a', 1, true)),
];

const { any } = fc.letrec<{ any: Twins; object: Twins }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...simple),
    tie('any').map((of) => twins(s.orNull(of.ours), z.nullable(of.zods), fc.option(of.values))),
    tie('any').map((of) =>
      twins(s.optional(of.ours), z.optional(of.zods), fc.option(of.values, { nil: undefined })),
    ),
    // oxlint-disable-next-line promise/valid-params -- zod's, not a promise's
    tie('any').map((of) => twins(s.orAbsent(of.ours), z.catch(z.optional(of.zods), undefined), of.values)),
    tie('any').map((of) =>
      twins(
        s.list(of.ours, 3),
        z.array(of.zods).check(z.maxLength(3)),
        fc.array(of.values, { maxLength: 4 }),
      ),
    ),
    fc
      .tuple(fc.constantFrom(...simple), fc.constantFrom(...simple))
      .map(([a, b]) =>
        twins(s.pair(a.ours, b.ours), z.tuple([a.zods, b.zods]), fc.tuple(a.values, b.values)),
      ),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'length'), tie('any')).map((fields) => {
    const each = <Part>(part: (field: Twins) => Part) =>
      Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, part(field)]));
    const values = fc.record({ ...each((field) => field.values), other: junk }, { requiredKeys: [] });
    return twins(s.object(each(({ ours }) => ours)), z.object(each(({ zods }) => zods)), values);
  }),
}));

test('shapes of what is stored say what zod’s say, and give the same', () => {
  const verdicts = { sound: 0, damaged: 0 };
  fc.assert(
    fc.property(
      any.chain(({ ours, zods, values }) => fc.tuple(fc.constant({ ours, zods }), values)),
      ([{ ours, zods }, value]) => {
        const read = ours(value);
        const { success, data } = zods.safeParse(value);
        expect(!(read instanceof s.Damage)).toBe(success);
        if (success) expect(read).toStrictEqual(data);
        verdicts[success ? 'sound' : 'damaged'] += 1;
      },
    ),
    { numRuns: 2000 },
  );
  expect(Math.min(verdicts.sound, verdicts.damaged)).toBeGreaterThan(300);
});

describe('damage is named by its field', () => {
  const shape = s.object({ at: s.time, rows: s.list(s.object({ pair: s.pair(s.time, s.flag) }), 2) });

  it.each([
    ['', null],
    ['', []],
    ['at', { rows: [] }],
    ['rows', { at: 0, rows: [1, 2, 3] }],
    ['rows.0', { at: 0, rows: [1] }],
    ['rows.1.pair', { at: 0, rows: [{ pair: [0, true] }, { pair: [0] }] }],
    ['rows.0.pair.1', { at: 0, rows: [{ pair: [0, 'true'] }] }],
  ])('"%s" in %j', (field, stored) => {
    expect(shape(stored)).toEqual(new s.Damage(field));
  });
});
