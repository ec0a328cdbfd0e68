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

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=1\n+2', '＝1', '12345678901234567890'])(
  'a cell that a spreadsheet would change is guarded: %j',
  (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  },
);

test.each(['', 'monstercat', '12345', 'a=b', "'=1", '123456789012345'])(
  'any other cell stays as it is: %j',
  (text) => {
    expect(guardCell(text)).toBe(text);
  },
);

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
