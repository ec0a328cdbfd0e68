import { describe, expect, test } from 'vitest';
import { instrument } from '@/tests/mutation/instrument';

const changesOf = (code: string) =>
  instrument('a.ts', code, 0).mutants.map(({ before, after }) => `${before} -> ${after}`);

/** What a function gives when it is written with its mutants, and one of them is chosen. */
function run(code: string, chosen: number, ...args: unknown[]): unknown {
  const written = instrument('a.ts', `const f = ${code};`, 0).code;
  const make = new Function('isMutant', `${written} return f;`) as (
    isMutant: (id: number) => boolean,
  ) => (...given: unknown[]) => unknown;
  return make((id) => id === chosen)(...args);
}

describe('the mutants', () => {
  test.each([
    ['a < b;', ['a < b; -> ', '< -> <=', '< -> >=']],
    ['a && b;', ['a && b; -> ', '&& -> ||', 'a && b -> a', 'a && b -> b']],
    ['a ?? b;', ['a ?? b; -> ', 'a ?? b -> a', 'a ?? b -> b']],
    ['if (a) b();', ['a -> true', 'a -> false']],
    [
      "f('x', 1, 10n, true);",
      ["f('x', 1, 10n, true); -> ", "'x' -> ''", '1 -> 2', '10n -> 11n', 'true -> false'],
    ],
    ['a?.b.trim();', ['a?.b.trim(); -> ', '.trim() -> ', '?. -> .']],
    ['Math.min(a, b);', ['Math.min(a, b); -> ', 'min -> max']],
    ['const a: "x" | 1 = b as "y";', []],
    ["import a from 'a';", []],
    ['const { a, b: c } = { d: e };', []],
  ])('of %s', (code, changes) => {
    expect(changesOf(code)).toEqual(changes);
  });

  test('are named by their line', () => {
    expect(instrument('a.ts', 'a;\nb + 1;', 0).mutants.at(-1)).toEqual({
      file: 'a.ts',
      line: 2,
      within: 'b + 1;',
      before: '1',
      after: '2',
    });
  });
});

describe('a source with its mutants', () => {
  test.each([
    ['(a, b) => a < b ? a + 1 : b', [1, 5]],
    ['(a, b) => { if (a > b) return a; return b ?? a; }', [1, 5]],
    ['(a) => a?.b?.c.trim()', [{ b: { c: ' x ' } }]],
    ['(a) => (a ?? "").replace("x", "y").slice(1)', ['axb']],
  ])('%s does the same where none is chosen', (code, args) => {
    const asIs = new Function(`return ${code};`) as () => (...given: unknown[]) => unknown;
    expect(run(code, -1, ...args)).toEqual(asIs()(...args));
  });

  test('does what the chosen one says, and no other', () => {
    const code = '(a) => a < 5';
    const found = [...instrument('a.ts', `const f = ${code};`, 0).mutants.keys()].map((id) =>
      run(code, id, 5),
    );
    // undefined, `a <= 5`, `a >= 5`, `a < 6`
    expect(found).toEqual([undefined, true, true, true]);
  });

  test('counts on from the number that it is given', () => {
    expect(instrument('a.ts', 'f(1);', 7).code).toBe('if(!isMutant(7)){f((isMutant(8)?(2):(1)));}');
  });
});
