import { expect, it } from 'vitest';
import { refreshText } from '@/entrypoints/popup/refresh';
import type { Snapshot } from '@/utils/snapshot';

const minute = 60_000;
const balance = { amount: '128.40', at: 0 } as Snapshot['balance'];
const problem: Snapshot['problem'] = { name: 'timedOut', detail: null, at: 0 };
const usual = { isBusy: false, error: null, isOffline: false };

it.each([
  ['Updated just now', { balance, problem: null }, { ...usual, now: minute - 1 }],
  ['Updated 3 min ago', { balance, problem: null }, { ...usual, now: 3 * minute }],
  ['As of 3 min ago', { balance, problem }, { ...usual, now: 3 * minute }],
  ['As of just now', { balance, problem }, { ...usual, now: 0 }],
  ['As of 2 h ago', { balance, problem: null }, { ...usual, isOffline: true, now: 120 * minute }],
  ['Checking the balance for the first time', { balance: null, problem: null }, { ...usual, now: 0 }],
  ['Checking now…', { balance, problem }, { ...usual, isBusy: true, now: minute - 1 }],
  ['As of 3 min ago. Checking now…', { balance, problem: null }, { ...usual, isBusy: true, now: 3 * minute }],
  ['Not checked yet', { balance: null, problem }, { ...usual, now: 0 }],
])('says "%s"', (words, snapshot, state) => {
  expect(refreshText(snapshot, state)).toBe(words);
});

it('says why the refresh that the user asked for brought nothing, unless a notice says it already', () => {
  const state = { ...usual, now: 0 };
  expect(refreshText({ balance, problem: null }, { ...state, error: 'timedOut' })).toBe(
    'Botzverse did not answer in time',
  );
  expect(refreshText({ balance, problem }, { ...state, error: 'timedOut' })).toBe('As of just now');
});
