import { describe, expect, test } from 'vitest';
import { rateSinceText, recordShort, recordText } from '@/utils/spending/record-text';
import { readServiceRecord, type ServiceRecord } from '@/utils/spending/service-record';

const record = (changes: Partial<ServiceRecord> = {}): ServiceRecord => ({
  account: 'acc',
  service: '7',
  orders: 14,
  completed: 13,
  partial: 0,
  canceled: 0,
  failed: 0,
  compared: 13,
  differ: 0,
  // About 2 h 10 min.
  times: [[103, 13]],
  last: { at: 5, rate: '0.50' },
  ...changes,
});

describe('what was seen of a service', () => {
  test.each<[string, Partial<ServiceRecord>, string | null]>([
    [
      'is how many orders, how long, how charged',
      {},
      'your 14 orders: 13 completed · usually 2 h 10 min · charged as quoted',
    ],
    ['is nothing under three orders', { orders: 2 }, null],
    [
      'is no time under three completed',
      { completed: 2, times: [[103, 2]] },
      'your 14 orders: 2 completed · charged as quoted',
    ],
    [
      'is nothing of charges that nobody could compare',
      { compared: 2 },
      'your 14 orders: 13 completed · usually 2 h 10 min',
    ],
    [
      'is how many were charged otherwise',
      { differ: 2 },
      'your 14 orders: 13 completed · usually 2 h 10 min · 2 of 13 not charged as quoted',
    ],
  ])('%s', (_name, changes, words) => {
    expect(recordText(record(changes))).toBe(words);
  });

  test('is nothing of one that was never ordered', () => {
    expect(recordText(undefined)).toBeNull();
  });
});

test.each<[string, ServiceRecord | undefined, string | null]>([
  ['is how many and how long', record(), '14 yours, usually 2 h 10 min'],
  ['is how many, where nobody knows how long', record({ times: [] }), '14 yours'],
  ['is nothing under three orders', record({ orders: 2 }), null],
  ['is nothing of one that was never ordered', undefined, null],
])('in the search it %s', (_name, given, words) => {
  expect(recordShort(given)).toBe(words);
});

describe('the rate since the last order', () => {
  test.each([
    ['0.56', '12 % dearer than your last order'],
    ['0.25', '50 % cheaper than your last order'],
    ['0.500', 'The same rate as your last order'],
    ['0.501', 'A little dearer than your last order'],
    ['0.499', 'A little cheaper than your last order'],
    [null, null],
  ])('%s: %s', (rate, words) => {
    expect(rateSinceText(record(), rate)).toBe(words);
  });

  test('is nothing where the last is not known, or cost nothing', () => {
    expect(rateSinceText(record({ last: { at: 5, rate: null } }), '1')).toBeNull();
    expect(rateSinceText(record({ last: { at: 5, rate: '0' } }), '1')).toBeNull();
    expect(rateSinceText(undefined, '1')).toBeNull();
  });
});

test.each<[string, unknown, boolean]>([
  ['as it was made', record(), true],
  ['with a count below nothing', record({ orders: -1 }), false],
  ['with a broken time', { ...record(), times: [[1]] }, false],
  ['without its last order', { ...record(), last: null }, false],
  ['of nothing', null, false],
])('a record %s is read: %o', (_name, stored, isRead) => {
  expect(readServiceRecord(stored) !== null).toBe(isRead);
});
