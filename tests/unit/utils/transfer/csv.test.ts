import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, guardCell } from '@/utils/transfer/csv';

/** Reads CSV as RFC 4180 says, in another way than it is written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = cell.exec(text); match !== null && match[0] !== ''; match = cell.exec(text)) {
    const [, inQuotes, plain, after] = match;
    rows.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain ?? '');
    if (after === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\rx', "'\rx"],
  ['=1\n+2', "'=1\n'+2"],
  ['＝1', "'＝1"],
  ['﹢1', "'﹢1"],
  ['12345678901234567890', "'12345678901234567890"],
  ['x;=cmd|calc!A0', "x;'=cmd|calc!A0"],
  ['x,@y;-z', "x,'@y;'-z"],
  ['x; "=1"', 'x;\' "=1"'],
  ['x;\t=1', "x;'\t'=1"],
  [' =1', "' =1"],
  ['"=1', '\'"=1'],
  ['x\u2028=1', "x\u2028'=1"],
])('a cell that a spreadsheet would change is guarded: %j', (text, guarded) => {
  expect(guardCell(text)).toBe(guarded);
});

test.each(['', 'monstercat', '12345', 'a=b', "'=1", '123456789012345', 'a; b, c', 'a | +5', 'x;y=z'])(
  'any other cell stays as it is: %j',
  (text) => {
    expect(guardCell(text)).toBe(text);
  },
);

/** How a spreadsheet may take a quotation mark: not at all, at the start of a cell only, or anywhere. */
const readings = ['none', 'start', 'any'] as const;

/** The cells that a spreadsheet makes of a file, when it divides by this sign. */
function cellsBy(text: string, divider: string, reading: (typeof readings)[number]): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let isAtStart = true;
  for (const char of text) {
    const opens = reading === 'any' || (reading === 'start' && (isQuoted || isAtStart));
    if (char === '"' && opens) {
      isQuoted = !isQuoted;
      isAtStart = false;
    } else if (!isQuoted && (char === divider || char === '\n' || char === '\r')) {
      cells.push(cell);
      cell = '';
      isAtStart = true;
    } else {
      cell += char;
      isAtStart = false;
    }
  }
  return [...cells, cell];
}

test('no cell begins a formula, whatever divides the cells and however quotation marks are read', () => {
  const part = fc.constantFrom(';', ',', '\t', '\n', '\r', '"', "'", ' ', '=1', '+', '-', '@', '＝', 'a');
  const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  const file = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
  const asRead = fc.record({
    divider: fc.constantFrom(';', ',', '\t'),
    reading: fc.constantFrom(...readings),
  });
  fc.assert(
    fc.property(file, asRead, (rows, { divider, reading }) => {
      const written = rows.map((cells) => csvLine(cells.map(guardCell))).join('');
      for (const cell of cellsBy(written, divider, reading)) expect(cell.trim()).not.toMatch(/^"*[=+\-@＝]/);
    }),
    { numRuns: 20_000 },
  );
});

test('whatever is in the cells is read back, line by line', () => {
  const line = fc.array(fc.oneof(fc.string(), fc.constantFrom('"', ',', '\r\n', '', 'a"b')), {
    minLength: 2,
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      expect(readCsv(lines.map(csvLine).join(''))).toEqual(lines);
    }),
  );
});
