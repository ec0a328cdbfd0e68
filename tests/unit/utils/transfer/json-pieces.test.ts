import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPieces, type Piece } from '@/utils/transfer/json-pieces';

async function* inParts(text: string, size: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}
async function piecesOf(text: string, size = 7): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for await (const piece of readPieces(inParts(text, size))) pieces.push(piece);
  return pieces;
}

test('members are given out whole, lists element by element', async () => {
  const text = '{ "a": 1, "list": [ {"b": [1, 2]}, "x,]}" ], "empty": [], "c": {"d": [3]} }\n';
  expect(await piecesOf(text)).toEqual([
    { name: 'a', text: '1' },
    { name: 'list', text: '{"b": [1, 2]}' },
    { name: 'list', text: '"x,]}"' },
    { name: 'c', text: '{"d":[3]}' },
  ]);
});

test('whatever is written as JSON is read back, however it is laid out and wherever its parts end', async () => {
  const written = fc.tuple(fc.array(fc.jsonValue()), fc.nat(3), fc.integer({ min: 1, max: 50 }));
  await fc.assert(
    fc.asyncProperty(written, async ([list, indent, size]) => {
      const pieces = await piecesOf(JSON.stringify({ first: 'x', list }, null, indent), size);
      expect(pieces.slice(1).map(({ text }) => JSON.parse(text) as unknown)).toEqual(
        JSON.parse(JSON.stringify(list)),
      );
    }),
  );
});

test.each([
  ['nothing', ''],
  ['a list', '[1, 2]'],
  ['words', 'Order,Service'],
  ['a text that breaks off in a record', '{"list":[{"a":1},{"a":'],
  ['a text that breaks off in a string', '{"a":"b'],
  ['a text that breaks off after a record', '{"list":[{"a":1},'],
  ['something after the end', '{"a":1} {"b":2}'],
  ['a member without a name', '{1}'],
  ['a list without a name', '{[1]}'],
  ['too many ends', '{"a":1}}'],
  ['lists in lists 300 deep', `{"list":${'['.repeat(300)}${']'.repeat(300)}}`],
  ['objects in objects without an end', '{"a":'.repeat(100_000)],
  ['a string longer than any record', `{"a":"${'x'.repeat(5_000_000)}"}`],
])('%s is no JSON of one object, or none that is read', async (_what, text) => {
  await expect(piecesOf(text, 60_000)).rejects.toThrow(SyntaxError);
});
