import { expect, test } from '@playwright/test';
import { faultList } from './fault-list.ts';
import { readMarks } from './injected.ts';

// Runs after all other tests: `faults-complete` in the configuration depends on them.
test('every fault of the list was seen to be injected, by the test that the list names', () => {
  const expected: Record<string, string> = {};
  for (const [name, proof] of Object.entries(faultList)) {
    if ('provedIn' in proof) expected[name] = proof.provedIn;
    else console.log(`not yet: ${name} (${proof.notYet})`);
  }
  expect(Object.fromEntries(readMarks())).toEqual(expected);
});
