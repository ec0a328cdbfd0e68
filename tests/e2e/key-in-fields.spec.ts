import type { Page } from '@playwright/test';
import { demoKey } from '../panel/demo.ts';
import { openForm } from './faults/support/fill-form.ts';
import { allStored } from './support/all-stored.ts';
import { anOrder, connect, send, stored } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

const refusal = 'This holds your API key';
const inGroups = (demoKey.match(/.{1,4}/g) ?? []).join('-');

async function tryNote(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByLabel('Note').fill(`my key ${text}`);
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByText(refusal)).toBeVisible();
}

test('the key in a note, a channel, a link or a search is told and not kept', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const order = anOrder();
  await send(page, order);
  await page.evaluate((uuid) => (location.hash = `#orders/${uuid}`), order.uuid);
  await tryNote(page, inGroups);

  const search = async (hash: string, label: string) => {
    await page.evaluate((to) => (location.hash = to), hash);
    await page.getByPlaceholder(label).fill(inGroups);
    await expect(page.getByText('This is your API key.')).toBeVisible();
    await page.getByPlaceholder(label).fill('twitch');
    await expect(page.getByText('This is your API key.')).toBeHidden();
  };
  await search('#services', 'Find by words or id');
  await search('#orders', 'Find by id, link or service');

  const adds = panel.adds().length;
  const popup = await openForm(companion, 'monstercat');
  await popup.getByLabel('Quantity').fill('50');
  await popup.getByLabel('Channel on Twitch').fill(`https://example.com/?${inGroups}`);
  await popup.getByRole('button', { name: 'Review order' }).click();
  await popup.getByRole('button', { name: 'I own or manage this channel' }).click();
  await expect(popup.getByText(refusal)).toBeVisible();
  expect(panel.adds()).toHaveLength(adds);
  const kept = await allStored(companion, page);
  expect(kept).not.toContain(demoKey);
});

test('a key that was forgotten is told all the same', async ({ companion }) => {
  const page = await connect(companion);
  const order = anOrder();
  await send(page, order);
  await send(page, { type: 'forgetApiKey' });
  expect(await stored(companion, 'apiKey')).toBeUndefined();
  await page.evaluate((uuid) => (location.hash = `#orders/${uuid}`), order.uuid);
  await tryNote(page, demoKey);
  expect(await allStored(companion, page)).not.toContain(demoKey);
});
