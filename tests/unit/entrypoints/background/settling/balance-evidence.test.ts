import { expect, test } from 'vitest';
import { hasMovedMoney, withMovements } from '@/entrypoints/background/settling/balance-evidence';
import type { OrderReport } from '@/utils/orders/order';
import { sampleAccount, sampleOrder, sampleReport, uuidOf } from '../sample-order';

const table: [happens: string, before: OrderReport | null, after: OrderReport, hasMoved: boolean][] = [
  ['the charge that was expected is reported first', null, sampleReport({ charge: '0.2' }), false],
  ['… in the other reading of the rate', null, sampleReport({ charge: '200.00' }), false],
  ['a charge that was not expected is reported first', null, sampleReport({ charge: '0.3' }), true],
  ['no charge is reported', null, sampleReport({ charge: null }), false],
  ['it is final when it is first asked about', null, sampleReport({ word: 'Canceled' }), true],
  ['it begins', sampleReport({ word: 'Pending' }), sampleReport({ word: 'In progress' }), false],
  ['its charge changes', sampleReport(), sampleReport({ charge: '0.1' }), true],
  ['it ends', sampleReport(), sampleReport({ word: 'Completed' }), true],
  ['it begins once more', sampleReport({ word: 'Completed' }), sampleReport(), true],
  ['its end changes', sampleReport({ word: 'Completed' }), sampleReport({ word: 'Refunded' }), true],
];

test.each(table)('%s', (_happens, before, after, hasMoved) => {
  expect(hasMovedMoney(sampleOrder({ report: before }), sampleOrder({ report: after }))).toBe(hasMoved);
});

test.each([
  ['an order that is sent has its cost', 'sending', 'perThousand', '0.2'],
  ['… which nobody knows without the unit', 'sending', null, null],
  ['an order that moved later has none', 'placed', 'perThousand', null],
] as const)('%s', (_says, state, learntUnit, cost) => {
  const account = withMovements(sampleAccount({ learntUnit }), [sampleOrder({ state })], 5);
  expect(account.movements).toEqual([{ uuid: uuidOf(1), at: 5, cost }]);
});
