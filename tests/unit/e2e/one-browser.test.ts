import { expect, test } from 'vitest';
import { tableFaults } from '../../e2e/support/count-browsers.ts';
import { listStories, runs } from '../../e2e/support/list-stories.ts';

// Each list takes seconds.
const chromium = listStories(runs.chromium);
const firefox = listStories(runs.firefox);

test('every story runs in both browsers, or the table says why not', () => {
  expect(tableFaults(chromium, firefox)).toEqual([]);
});

test('what the table leaves out, or has too much, is named', () => {
  const own = firefox.filter((story) => story.startsWith('../firefox/'));
  expect(tableFaults(['new.spec.ts › a story'], own)).toContain(
    'in chromium alone, and nothing says why: new.spec.ts › a story',
  );
  expect(tableFaults([], [])).toContain('no such story in firefox alone: ../firefox/kill.spec.ts');
});
