import { expect, test } from '@playwright/test';
import { faultList } from './support/fault-list.ts';
import { readMarks } from './support/injected.ts';

// Runs after all other tests: `faults-complete` in the configuration depends on them.
test('every fault of the list was seen to be injected, by the test that the list names', () => {
  const expected: Record<string, string> = {};
  for (const [name, { provedIn }] of Object.entries(faultList)) expected[name] = provedIn;
  expect(Object.fromEntries(readMarks())).toEqual(expected);
});
