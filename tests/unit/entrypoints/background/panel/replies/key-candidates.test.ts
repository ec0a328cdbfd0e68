import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { keyCandidates, shapeOf } from '@/entrypoints/background/panel/replies/key-candidates';
import { named } from '@/tests/replies/key-spellings';
import { testKey } from '@/tests/replies/read-reply';

/** How many of them are tried. */
const tried = 12;

test.each(named)('the key %s is among the likeliest parts of a text', (how, write) => {
  const isHard = /within a longer/.test(how);
  for (const text of [write(testKey), `My key is ${write(testKey)} I think`]) {
    const found = keyCandidates(text, shapeOf(testKey)).map((each) => each.toLowerCase());
    expect((isHard ? found : found.slice(0, tried)).includes(testKey), text).toBe(true);
  }
});

it('finds any key by its length', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]{8,60}$/), fc.lorem(), (key, beside) => {
      expect(keyCandidates(`${beside} ${key} ${beside}`, shapeOf(key)).slice(0, tried)).toContain(key);
    }),
  );
});

it('has little to try in what people write', () => {
  const shape = shapeOf(testKey);
  fc.assert(
    fc.property(fc.lorem({ mode: 'sentences', maxCount: 5 }), (text) => {
      expect(keyCandidates(text, shape)).toEqual([]);
    }),
  );
  expect(keyCandidates('https://www.twitch.tv/monstercat', shape)).toEqual([]);
});
