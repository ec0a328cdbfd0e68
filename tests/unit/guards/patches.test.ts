import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';

const patches = globSync('tests/guards/*.patch');

test('there are patches', () => {
  expect(patches.length).toBeGreaterThan(10);
});

test.each(patches)('%s takes its guard out of the source as it is now', (patch) => {
  execFileSync('git', ['apply', '--check', patch], { stdio: 'pipe' });
});
