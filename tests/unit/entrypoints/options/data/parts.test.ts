import { expect, test } from 'vitest';
import { Parts } from '@/entrypoints/options/data/parts';

type Asked = { values: number[]; answer: () => void; fail: (reason: Error) => void };

/** Parts of two numbers, or of ten characters, and what was asked for them. */
function partsOfTwo(): { parts: Parts<number>; asked: Asked[] } {
  const asked: Asked[] = [];
  const parts = new Parts<number>({ items: 2, chars: 10 }, (values) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    asked.push({ values, answer: resolve, fail: reject });
    return promise;
  });
  return { parts, asked };
}

const valuesOf = (asked: Asked[]) => asked.map(({ values }) => values);

test('values are handed on in their order, in parts that are never too large', async () => {
  const { parts, asked } = partsOfTwo();
  for (const [value, chars] of [[1], [2], [3, 9], [4, 2], [5, 50]] as [number, number?][]) {
    await parts.add(value, chars);
  }
  expect(valuesOf(asked)).toEqual([[1, 2], [3], [4]]);
  const ending = parts.end();
  asked[0]?.answer();
  await expect.poll(() => valuesOf(asked)).toEqual([[1, 2], [3], [4], [5]]);
  for (const { answer } of asked) answer();
  await ending;
});

test('no more than three parts are under way', async () => {
  const { parts, asked } = partsOfTwo();
  for (let value = 1; value <= 8; value += 1) await parts.add(value);
  const adding = parts.add(9);
  expect(asked).toHaveLength(3);
  asked[0]?.answer();
  await adding;
  expect(valuesOf(asked).at(-1)).toEqual([7, 8]);
});

test('after a failure nothing more is handed on, and what was is waited for', async () => {
  const { parts, asked } = partsOfTwo();
  for (let value = 1; value <= 8; value += 1) await parts.add(value);
  asked[0]?.fail(new Error('full'));
  await expect(parts.add(9)).rejects.toThrow('full');
  await expect(parts.end()).rejects.toThrow('full');
  let isSettled = false;
  const settling = parts.settle().finally(() => (isSettled = true));
  asked[1]?.answer();
  expect(isSettled).toBe(false);
  asked[2]?.answer();
  await expect(settling).rejects.toThrow('full');
  expect(asked).toHaveLength(3);
});
