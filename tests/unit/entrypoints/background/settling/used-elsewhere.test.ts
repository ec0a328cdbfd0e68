import { expect, test } from 'vitest';
import type { Account } from '@/entrypoints/background/account/account';
import { isUsedElsewhere } from '@/entrypoints/background/settling/used-elsewhere';
import { sampleAccount, uuidOf } from '../sample-order';

type Moves = Account['movements'];
const read = (at: number, amount: string) => ({ at, amount });
const sent = (at: number, cost: string | null) => ({ uuid: uuidOf(at), at, cost });

const table: [happens: string, reads: Account['reads'], movements: Moves, isUsed: boolean][] = [
  ['nothing was read', [], [], false],
  ['nothing moved', [read(1, '5.00'), read(9, '5.00')], [], false],
  ['a fall that nothing of ours explains', [read(1, '5.00'), read(9, '4.00')], [], true],
  ['a rise', [read(1, '5.00'), read(9, '6.00')], [], false],
  ['our order was charged', [read(1, '5.00'), read(9, '4.50')], [sent(2, '0.50')], false],
  ['… to the last decimal that shows', [read(1, '5.00'), read(9, '4.50')], [sent(2, '0.4951')], false],
  ['our order was not taken', [read(1, '5.00'), read(9, '5.00')], [sent(2, '0.50')], false],
  ['more than our order', [read(1, '5.00'), read(9, '4.00')], [sent(2, '0.50')], true],
  [
    'two of three orders',
    [read(1, '9.00'), read(9, '6.00')],
    [sent(2, '1'), sent(3, '2'), sent(4, '4')],
    false,
  ],
  ['our order of before the first read', [read(3, '5.00'), read(9, '4.50')], [sent(2, '0.50')], true],
  ['our order of the first read', [read(3, '5.00'), read(9, '4.50')], [sent(3, '0.50')], false],
  ['our order of the second read', [read(1, '5.00'), read(9, '4.50')], [sent(9, '0.50')], false],
  ['our order of after the second read', [read(1, '5.00'), read(9, '4.50')], [sent(10, '0.50')], true],
  [
    'six orders that do not explain it',
    [read(1, '9.00'), read(9, '5.00')],
    Array(6).fill(sent(2, '0.50')),
    true,
  ],
  ['seven, which are not summed', [read(1, '9.00'), read(9, '5.00')], Array(7).fill(sent(2, '0.50')), false],
  ['an order whose cost nobody knows', [read(1, '5.00'), read(9, '1.00')], [sent(2, null)], false],
  [
    'an order that was recorded without its cost',
    [read(1, '5.00'), read(9, '1.00')],
    [{ uuid: uuidOf(1), at: 2 }],
    false,
  ],
];

test.each(table)('%s', (_happens, reads, movements, isUsed) => {
  expect(isUsedElsewhere(sampleAccount({ reads, movements }), 9)).toBe(isUsed);
});

test('what was read later does not count', () => {
  const account = sampleAccount({ reads: [read(1, '5.00'), read(5, '5.00'), read(9, '4.00')] });
  expect(isUsedElsewhere(account, 5)).toBe(false);
});
