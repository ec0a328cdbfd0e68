import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { playwrightDisables } from '@/tests/e2e/browser/disabled-features.ts';

test('the features that Playwright switches off are the ones that we hand on', () => {
  const bundle = readFileSync(
    createRequire(import.meta.url).resolve('playwright-core/lib/coreBundle'),
    'utf8',
  );
  const [, list = ''] = /\bdisabledFeatures = \[(.*?)\]/s.exec(bundle) ?? [];
  const features = Array.from(list.matchAll(/^\s*"(\w+)",?$/gm), ([, name]) => name);
  expect(playwrightDisables).toEqual(features);
});
