import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { demoKey } from '../panel/demo.ts';
import { anOrder, connect, send, stored, storedOrders } from './support/by-command.ts';
import { inOlderChromeToo, expect, test } from './support/companion-test.ts';
import { savedFile } from './support/saved-file.ts';
import { seedHistory } from './support/seed-history.ts';

declare const chrome: WxtBrowser;

const chooseFile = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.locator('input[type=file][aria-label^="Import"]').setInputFiles(file);

test(
  'everything is exported, erased and imported again: the records are the same and the key knows them',
  inOlderChromeToo,
  async ({ companion, panel }) => {
    const page = await connect(companion);
    await send(page, anOrder());
    await send(page, anOrder({ service: '2117' }));
    await send(page, { type: 'markService', service: '2114', mark: 'favourite', isOn: true });
    const before = await storedOrders(page);
    await page.goto(`${companion.pageRoot}options.html#data`);
    await expect(page.getByText('2 orders since')).toBeVisible();
    const file = await savedFile(page, 'Export JSON');
    expect(file.name).toMatch(/^botzverse-companion-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(file.text)).toMatchObject({ format: 'botzverse-companion', version: 2 });
    expect(file.text).not.toContain(demoKey);

    await page.getByRole('button', { name: 'Erase everything…' }).click();
    const question = page.getByRole('alertdialog', { name: 'Erase everything?' });
    await expect(question).toContainText('2 orders are erased. 2 open orders are forgotten too');
    await question.getByRole('button', { name: 'Erase everything' }).click();
    await expect(page.getByText('Everything was erased.')).toBeVisible();
    await expect(page.getByText('No orders are stored yet.')).toBeVisible();
    expect(await storedOrders(page)).toEqual([]);
    const left = await companion.worker.evaluate(async () =>
      JSON.stringify(await chrome.storage.local.get(null)),
    );
    expect(left).not.toContain(demoKey.slice(-4));

    await chooseFile(page, file.path);
    await expect(page.getByText('2 new orders.')).toBeVisible();
    await page.getByRole('button', { name: 'Import 2 orders' }).click();
    await expect(page.getByText('2 orders were added.')).toBeVisible();
    // A balance is watched where the order was sent, and nowhere else.
    expect(await storedOrders(page)).toEqual(before.map(({ watched: _here, ...order }) => order));
    expect(await stored(companion, 'myChannels')).toMatchObject([{ platform: 'twitch', name: 'monstercat' }]);
    expect(await stored(companion, 'serviceMarks')).toMatchObject({ favourite: ['2114'] });

    await chooseFile(page, file.path);
    await expect(page.getByText('2 orders are here already and stay as they are.')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await send(page, { type: 'saveApiKey', key: demoKey });
    expect(await stored(companion, 'snapshot')).toMatchObject({ openCount: 2 });
    expect(panel.requests().filter(({ action }) => action === 'add')).toHaveLength(2);
  },
);

test('ids of orders that were placed elsewhere are checked in hundreds; what the panel does not know is listed', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await send(page, anOrder());
  await send(page, anOrder({ service: '2117' }));
  const ids = (await storedOrders(page)).map(({ id }) => id);
  await send(page, { type: 'eraseAll', askedAt: Date.now() + 1 });
  await send(page, { type: 'saveApiKey', key: demoKey });
  await page.goto(`${companion.pageRoot}options.html#data`);
  await page.getByRole('button', { name: 'Import order ids…' }).click();
  const strange = Array.from({ length: 120 }, (_, n) => String(90_000_000 + n));
  await page.getByLabel('Order ids').fill(['Order', ...ids, ...strange, strange[0]].join('\n'));
  await expect(page.getByText('122 ids. 1 is repeated. 1 entry isn’t an id')).toBeVisible();
  const asked = panel.requests().length;
  panel.misbehave({ action: 'status', hold: 'answer' });
  await page.getByRole('button', { name: 'Check and import' }).click();
  await expect(page.getByRole('progressbar', { name: 'Checking imported ids' })).toBeVisible();
  panel.release();
  await expect(page.getByText('2 orders were added.')).toBeVisible();
  await expect(page.getByLabel('120 ids that Botzverse does not know')).toHaveValue(strange.join('\n'));
  const requests = panel.requests().slice(asked);
  expect(requests.filter(({ action }) => action === 'status')).toHaveLength(2);
  expect((await storedOrders(page)).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  await page.goto(`${companion.pageRoot}options.html#orders`);
  await expect(page.getByRole('row').filter({ hasText: 'Service not known' })).toHaveCount(2);
});

test('history older than a date is erased after a second question, open orders stay', async ({
  companion,
}) => {
  const page = await connect(companion);
  await send(page, anOrder());
  const [open] = await storedOrders(page);
  const { open: _open, ...ended } = { ...open, createdAt: Date.UTC(2020, 1, 1) };
  const report = { word: 'Completed', at: 1, charge: '0.05', currency: 'USD', startCount: 1, remains: 0 };
  const old = [1, 2, 3].map((n) =>
    Object.assign(structuredClone(ended), { uuid: crypto.randomUUID(), id: `old-${n}`, report }),
  );
  await send(page, { type: 'importOrders', orders: old, salt: null, oldSalt: null });
  await page.goto(`${companion.pageRoot}options.html#data`);
  await expect(page.getByText('4 orders since')).toBeVisible();
  await page.getByLabel('History older than a date').fill('2021-01-01');
  await page.getByRole('button', { name: 'Erase…', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: 'Erase 3 orders from before January 1, 2021?' });
  await question.getByRole('button', { name: 'Keep it' }).click();
  expect(await storedOrders(page)).toHaveLength(4);
  await page.getByRole('button', { name: 'Erase…', exact: true }).click();
  await question.getByRole('button', { name: 'Erase them' }).click();
  await expect(page.getByText('3 orders were erased.')).toBeVisible();
  expect(await storedOrders(page)).toEqual([open]);
});

test('a backup is asked for once, its age stands beside the button, and a check says what it lacks', async ({
  companion,
}) => {
  const page = await connect(companion);
  await seedHistory(companion, page, 99);
  await send(page, anOrder());
  await page.goto(`${companion.pageRoot}options.html#orders`);
  await expect(page.getByRole('heading', { name: '100 orders are in no backup' })).toBeVisible();
  await page.getByRole('link', { name: 'Back up in Data' }).click();
  await expect(page.getByText('You have no backup yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByRole('heading', { name: 'are in no backup' })).toBeHidden();

  const file = await savedFile(page, 'Export JSON');
  await expect(page.getByText(/Last export: .+, 100 orders, \d+ kB\./)).toBeVisible();
  const check = (path: string) => page.locator('input[type=file][aria-label^="Check"]').setInputFiles(path);
  await check(file.path);
  await expect(page.getByText('holds all 100 orders that are here, as they are here.')).toBeVisible();

  const [{ uuid } = { uuid: '' }] = await storedOrders(page);
  await send(page, { type: 'saveNote', uuid, note: 'For the anniversary' });
  await send(page, anOrder({ service: '2117' }));
  await check(file.path);
  await expect(page.getByText('holds 99 orders as they are here. 1 order is not in it.')).toBeVisible();
  await expect(page.getByText('1 order is in it as it was earlier.')).toBeVisible();
  expect(await storedOrders(page)).toHaveLength(101);
});
