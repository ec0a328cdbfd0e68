import { rm, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { demoKey } from '../panel/demo.ts';
import { anOrder, connect, send, stored } from './support/by-command.ts';
import { expect } from './support/companion-test.ts';
import { restored } from './support/damaged-profile.ts';
import { storageFolders, test } from './support/on-profile.ts';
import { savedFile, type SavedFile } from './support/saved-file.ts';
import { seedHistory } from './support/seed-history.ts';

const gone = (page: Page) =>
  page.getByRole('status').filter({ hasText: /^3 orders that were here on \w+ \d+, \d{4} are gone/ });

/** What was saved goes with the browser that saved it. */
const importFrom = (page: Page, { name, text }: SavedFile) =>
  page
    .locator('input[type=file][aria-label^="Import"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('a history whose files are gone is told with number and day, until an export is imported', async ({
  profile,
}) => {
  let companion = await profile.open();
  await seedHistory(companion, await connect(companion), 3);
  let page = await companion.openOptions('#data');
  const file = await savedFile(page, 'Export JSON');
  const { indexedDb } = storageFolders(profile.folder, companion.extensionId);
  await profile.close();
  await rm(indexedDb, { recursive: true });

  companion = await profile.open();
  page = await companion.openOptions('#orders');
  await restored(page);
  await expect(gone(page)).toContainText('Nothing was erased here');
  await gone(page).getByRole('link', { name: 'Import in Data' }).click();
  await expect(gone(page)).toBeVisible();
  let popup = await companion.openPopup();
  const line = popup.getByRole('link', { name: '3 orders are gone from this browser' });
  await expect(line).toHaveAttribute('href', 'options.html#data');
  await popup.close();

  // Another start tells it neither twice nor less.
  await companion.killWorker();
  await restored(page);
  await expect(gone(page)).toHaveCount(1);

  await importFrom(page, file);
  await page.getByRole('button', { name: 'Import 3 orders' }).click();
  await expect(page.getByText('3 orders were added.')).toBeVisible();
  await expect(gone(page)).toHaveCount(0);
  popup = await companion.openPopup();
  await expect(popup.getByRole('main')).toBeVisible();
  await expect(popup.getByText('gone from this browser')).toHaveCount(0);

  await profile.close();
  await rm(indexedDb, { recursive: true });
  companion = await profile.open();
  page = await companion.openOptions('#orders');
  await restored(page);
  await gone(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(gone(page)).toHaveCount(0);
  await companion.killWorker();
  await restored(page);
  expect(await stored(companion, 'snapshot')).toMatchObject({ lost: null });
});

test('while the browser cannot open the history an export has the open orders, and all else can be erased', async ({
  profile,
}) => {
  let companion = await profile.open();
  const open = anOrder();
  await send(await connect(companion), open);
  const { indexedDb } = storageFolders(profile.folder, companion.extensionId);
  await profile.close();
  await rm(indexedDb, { recursive: true });
  await writeFile(indexedDb, 'no folder');

  companion = await profile.open();
  let page = await companion.openOptions('#data');
  expect(await restored(page)).toMatchObject({ error: 'storageFailed' });
  const said = page.getByRole('alert').filter({ hasText: 'could not open or save what is stored here' });
  await expect(said).toContainText('Restart the browser');
  await expect(page.getByText('The history cannot be read now.')).toBeVisible();
  const file = await savedFile(page, 'Export JSON');
  expect(JSON.parse(file.text)).toMatchObject({ orders: [{ uuid: open.uuid }] });
  await expect(page.getByText('only open orders are in the file')).toBeVisible();

  // A browser that cannot open the store cannot delete it either; all the rest is erased, the key too.
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Export first what is left of it.');
  await question.getByRole('button', { name: 'Erase everything' }).click();
  await expect(said).toHaveCount(2);
  for (const key of ['apiKey', 'openOrders']) expect(await stored(companion, key)).toBeUndefined();

  await profile.close();
  await rm(indexedDb);
  companion = await profile.open();
  page = await companion.openOptions('#data');
  await restored(page);
  await importFrom(page, file);
  await page.getByRole('button', { name: 'Import 1 order' }).click();
  await expect(page.getByText('1 order was added.')).toBeVisible();
  await send(page, { type: 'saveApiKey', key: demoKey });
  expect(await stored(companion, 'snapshot')).toMatchObject({ openCount: 1, lost: null });
});
