import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { demoKey } from '../panel/demo.ts';
import { anOrder, connect, send, storedOrders } from './by-command.ts';
import { expect, test } from './companion.ts';

/** Presses a button that saves a file. @returns its name and its text. */
async function saved(page: Page, button: string): Promise<{ name: string; path: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') };
}

test('an export holds every order and no key; importing it where it comes from changes nothing', async ({
  companion,
}) => {
  const page = await connect(companion);
  await send(page, anOrder());
  await send(page, anOrder({ service: '2117', shown: { rate: '0.38', min: 10, max: 5000 } }));
  const before = await storedOrders(page);
  await page.goto(`chrome-extension://${companion.extensionId}/options.html#data`);
  await expect(page.getByText('2 orders since')).toBeVisible();
  const file = await saved(page, 'Export JSON');
  expect(file.name).toMatch(/^botzverse-companion-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(file.text)).toMatchObject({ format: 'botzverse-companion', version: 1 });
  expect(file.text).not.toContain(demoKey);
  await page.locator('input[type=file]').setInputFiles(file.path);
  await expect(page.getByText('2 orders are here already and stay as they are.')).toBeVisible();
  expect(await storedOrders(page)).toEqual(before);
});
