import type { Page } from '@playwright/test';
import type { Companion } from '../../e2e/browser/companion.ts';
import type { Panel } from '../../panel/panel.ts';

export type Mode = 'plain' | 'locked';

export const passphrase = 'correct horse battery staple';

/** What a journey has: the browser, an open options page, and what looks into a page's memory. */
export type Stage = {
  companion: Companion;
  panel: Panel;
  mode: Mode;
  options: Page;
  look: (page: Page, moment: string) => Promise<void>;
};
