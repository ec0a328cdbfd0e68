import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { startPanel, type Panel } from '../../panel/panel.ts';
import type { PanelOptions } from '../../panel/settings.ts';
import type { Companion } from '../browser/companion.ts';
import { nameOfBrowser } from '../browser/differences.ts';
import { launchCompanion } from '../browser/launch-companion.ts';
import { expectSoundRequests } from './sound-requests.ts';

/** What a run of stories, or a story, may choose. */
export type StoryOptions = {
  /** How the panel of this test behaves: `test.use({ panelOptions: { … } })`. */
  panelOptions: PanelOptions;
  /** More flags for the browser. */
  browserArgs: string[];
  /** The X display for a browser with a window; `undefined` for one without. */
  displayName: string | undefined;
  /** The folder of another build than the production build. */
  extension: string | undefined;
};

type Fixtures = {
  /** Starts this run's browser on a profile, for a story that starts it more than once. */
  launch: (profile: string, extension?: string) => Promise<Companion>;
  /** A panel simulator of this test's own. */
  panel: Panel;
  /** The production build in a browser of this test's own. */
  companion: Companion;
};

/** A story's test: afterwards nothing was uncaught, and no request and no log line held the key where it may not be. */
export const test = base.extend<StoryOptions & Fixtures>({
  panelOptions: [{}, { option: true }],
  browserArgs: [[], { option: true }],
  displayName: [undefined, { option: true }],
  extension: [undefined, { option: true }],

  panel: async ({ panelOptions }, use) => {
    const panel = await startPanel(panelOptions);
    await use(panel);
    await panel.close();
  },

  launch: async ({ browserName, panel, browserArgs, displayName, extension: usual }, use) => {
    await use((profile, extension = usual) =>
      launchCompanion({
        browserName: nameOfBrowser(browserName),
        panel,
        profile,
        display: displayName,
        extension,
        args: browserArgs,
      }),
    );
  },

  companion: async ({ panel, launch }, use, testInfo) => {
    const profile = await mkdtemp(join(tmpdir(), 'companion-'));
    const companion = await launch(profile);
    await use(companion);
    if (testInfo.status !== testInfo.expectedStatus) {
      for (const page of companion.context.pages()) {
        // Firefox draws no tab that is behind another.
        const picture = await page.screenshot({ caret: 'initial', timeout: 5_000 }).catch(String);
        const contentType = typeof picture === 'string' ? 'text/plain' : 'image/png';
        await testInfo.attach(page.url(), { body: picture, contentType });
      }
    }
    await companion.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    expect(companion.errors, 'uncaught errors').toEqual([]);
    expectSoundRequests(panel, companion.logLines);
  },
});

/** Marks a story that runs once more on a copy of the build without the browser’s own `browser`, which Chrome has since 148. */
export const inOlderChromeToo = { tag: '@older-chrome' };

export { expect };
