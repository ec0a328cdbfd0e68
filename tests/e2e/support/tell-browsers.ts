import type { Reporter } from '@playwright/test/reporter';
import { browserTable } from './count-browsers.ts';
import { listStories, runs } from './list-stories.ts';

/** Says after a run how many stories each browser has, and why some run in one only. */
export default class TellBrowsers implements Reporter {
  onEnd(): void {
    const lines = browserTable(listStories(runs.chromium), listStories(runs.firefox));
    console.log(`\n${lines.join('\n')}`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
