import { expect, test } from 'vitest';
import { provenNow } from '@/entrypoints/background/limits/clock';

const read = (at: number, serverAt?: number) => ({
  amount: '1',
  at,
  ...(serverAt !== undefined && { serverAt }),
});
const minute = 60_000;

test.each<[string, ReturnType<typeof read>[], number, object]>([
  ['no read leaves our clock', [], 5, { at: 5 }],
  ['nor does one that tells no time change it', [read(1)], 5, { at: 5 }],
  ['the panel’s clock goes on with ours', [read(1000, 9000)], 1500, { at: 1500, serverAt: 9500 }],
  ['a minute of ours is believed, no jump', [read(1000, 9000)], 9e9, { at: 9e9, serverAt: 9000 + minute }],
  ['one that is set back adds nothing', [read(1000, 9000)], 10, { at: 10, serverAt: 9000 }],
  ['reads without a time add a minute each', [read(0, 0), read(9e8)], 9e9, { at: 9e9, serverAt: 2 * minute }],
  ['the last read that tells the time decides', [read(0, 99), read(1, 77)], 1, { at: 1, serverAt: 77 }],
])('%s', (_name, reads, at, now) => {
  expect(provenNow({ reads }, at)).toEqual(now);
});
