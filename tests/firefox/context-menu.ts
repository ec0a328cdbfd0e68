import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Privileged } from './privileged.ts';

/** Right-clicks a page and chooses the extension's entry in the browser's own menu. */
export async function openFromMenu(tab: Page, privileged: Privileged): Promise<void> {
  await tab.bringToFront();
  await tab.mouse.click(40, 200, { button: 'right' });
  await expect.poll(() => privileged.chooseMenuEntry('Order for this channel')).toBe(true);
}
