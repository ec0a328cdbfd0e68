import { expect, test } from 'vitest';
import { tableFaults } from '../../e2e/support/count-browsers.ts';
import { listStories, runs } from '../../e2e/support/list-stories.ts';

test('every story runs in both browsers, or the table says why not', () => {
  expect(tableFaults(listStories(runs.chromium), listStories(runs.firefox))).toEqual([]);
}, 120_000);

test('what the table leaves out, or has too much, is named', () => {
  const own = listStories(runs.firefox).filter((story) => story.startsWith('../firefox/'));
  expect(tableFaults(['new.spec.ts › a story'], own)).toContain(
    'in chromium alone, and nothing says why: new.spec.ts › a story',
  );
  expect(tableFaults([], [])).toContain('no such story in firefox alone: ../firefox/kill.spec.ts');
}, 120_000);
