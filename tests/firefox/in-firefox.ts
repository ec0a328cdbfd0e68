import { test as base, expect } from '@playwright/test';
import { expectSoundRequests } from '../e2e/support/sound-requests.ts';
import { startPanel, type Panel } from '../panel/panel.ts';
import type { PanelOptions } from '../panel/settings.ts';
import { launchFirefox, type Firefox } from './launch-firefox.ts';

type Fixtures = {
  /** How the panel of this test behaves: `test.use({ panelOptions: { … } })`. */
  panelOptions: PanelOptions;
  panel: Panel;
  /** The production build in a Firefox of this test's own. */
  firefox: Firefox;
};

/** A test in Firefox: afterwards nothing was uncaught, and no request held the key where it may not be. */
export const test = base.extend<Fixtures>({
  panelOptions: [{}, { option: true }],

  panel: async ({ panelOptions }, use) => {
    const panel = await startPanel(panelOptions);
    await use(panel);
    await panel.close();
  },

  firefox: async ({ panel }, use, testInfo) => {
    const firefox = await launchFirefox(panel);
    await use(firefox);
    if (testInfo.status !== testInfo.expectedStatus) {
      for (const page of await firefox.browser.pages()) {
        // A tab that was closed meanwhile has no picture.
        const picture = await page.screenshot().catch(() => null);
        if (picture === null) continue;
        await testInfo.attach(page.url(), { body: Buffer.from(picture), contentType: 'image/png' });
      }
    }
    const { errors, lines } = await firefox.privileged.messages(firefox.pageRoot);
    await firefox.close();
    expect(errors, 'uncaught errors').toEqual([]);
    expectSoundRequests(panel, lines);
  },
});

export { expect };
