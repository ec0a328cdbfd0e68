import type { Page } from '@playwright/test';
import { allShown } from './support/all-shown.ts';
import { anOrder, connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { haveCompleted } from './support/own-record.ts';
import { pressHide } from './support/press-hide.ts';

const passphrase = 'correct horse battery staple';

/** The eye, once the page has been told. */
const eye = (page: Page, pressed: boolean) =>
  page.getByRole('button', { name: 'Hide amounts and names', pressed });

test('what was typed into the order form goes behind Show, which leads on where the field would', async ({
  companion,
}) => {
  const page = await connect(companion);
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  const popup = await companion.openPopup(tab);
  await popup.getByRole('button', { name: 'Order for monstercat' }).click();
  const link = popup.getByLabel('Channel on Twitch');
  const show = popup.getByRole('button', { name: 'Show', exact: true });
  await link.fill('no such channel');
  await expect(link).toBeFocused();

  await pressHide(companion);
  await expect(show).toBeFocused();
  expect(await allShown(popup)).not.toContain('no such channel');
  await show.press('Enter');
  await expect(link).toBeFocused();
  await expect(link).toHaveValue('no such channel');

  // Shown, then hidden anew.
  await pressHide(companion);
  await expect(eye(page, false)).toBeVisible();
  await pressHide(companion);
  await expect(show).toBeFocused();
  expect(await allShown(popup)).not.toContain('no such channel');

  await popup.getByRole('combobox', { name: 'Service' }).click();
  await popup.getByRole('combobox', { name: 'Service' }).fill('2114');
  await popup.keyboard.press('Enter');
  await popup.getByLabel('Quantity').fill('100');
  await popup.getByRole('button', { name: 'Review order' }).click();
  await expect(popup.locator('#link-wrong')).toBeVisible();
  await expect(show).toBeFocused();
  await expect(show).toHaveAccessibleDescription((await popup.locator('#link-wrong').textContent()) ?? '');
  await show.press('Enter');
  await link.fill('amberlynx');
  await popup.getByRole('button', { name: 'Review order' }).click();

  // Each press on Show leads to the title: what comes in place of the button is never pressed unread.
  const title = popup.getByRole('heading', { level: 1 });
  await popup.getByRole('button', { name: 'Show the channel' }).press('Enter');
  await expect(popup.getByRole('region', { name: 'Channel' })).toContainText('amberlynx');
  await expect(title).toBeFocused();
  await popup
    .getByRole('button', { name: 'I own or manage this channel' })
    .and(popup.locator('[aria-disabled=false]'))
    .click();
  await popup.getByRole('button', { name: 'Show to place this order' }).press('Enter');
  await expect(popup.getByRole('button', { name: 'Place order' })).toBeVisible();
  await expect(title).toBeFocused();
});

test('fields of the options are emptied, and a changed note goes behind Show', async ({ companion }) => {
  const page = await connect(companion);
  await send(page, { type: 'setPassphrase', passphrase, current: '' });
  await haveCompleted(page, [1]);
  const order = anOrder();
  expect(await send(page, order)).toEqual({ ok: true });
  await page.reload();
  const showAgain = async () => {
    await pressHide(companion);
    await expect(eye(page, false)).toBeVisible();
  };
  const whileTyped = async (address: string, type: (options: Page) => Promise<void>, secret: string) => {
    const options = await companion.openOptions(address);
    await type(options);
    expect(await allShown(options), address).toContain(secret);
    await pressHide(companion);
    await expect(eye(options, true)).toBeVisible();
    expect(await allShown(options), address).not.toContain(secret);
    return options;
  };
  const account = await whileTyped(
    '#account',
    async (options) => {
      await options.getByLabel('Ask for the passphrase again').selectOption('above');
      await options.locator('#ask-above').fill('58.36');
    },
    '58.36',
  );
  await expect(account.locator('#ask-above')).toBeFocused();
  await showAgain();
  await whileTyped(
    '#account',
    async (options) => options.getByPlaceholder('No limit').first().fill('73.19 or so'),
    '73.19',
  );
  await showAgain();
  await whileTyped(
    '#channels',
    async (options) => {
      await options.getByRole('button', { name: 'Add a channel' }).click();
      await options.getByLabel('Name or full address').fill('amberlynx');
    },
    'amberlynx',
  );
  await showAgain();
  await whileTyped(
    '#data',
    async (options) => {
      await options.getByRole('button', { name: 'Import order ids…' }).click();
      await options.locator('#order-ids').fill('77665544');
    },
    '77665544',
  );
  await showAgain();
  const note = await whileTyped(
    `#orders/${order.uuid}`,
    async (options) => {
      await options.getByRole('button', { name: 'Add note' }).click();
      await options.getByLabel('Note').fill('tell nobody');
    },
    'tell nobody',
  );
  await note.getByRole('button', { name: 'Show', exact: true }).press('Enter');
  await expect(note.getByLabel('Note')).toBeFocused();
  await expect(note.getByLabel('Note')).toHaveValue('tell nobody');
});

test('with names hidden, Back leads past the addresses that had some', async ({ companion }) => {
  const page = await connect(companion);
  await haveCompleted(page, [1, 2]);
  const options = await companion.openOptions('#orders');
  await options.getByLabel('State').selectOption('Completed');
  await expect(options).toHaveURL(/#orders\?status=completed$/);
  await options.getByLabel('Channel').selectOption({ index: 1 });
  await expect(options).toHaveURL(/monstercat/);
  await options.getByLabel('Platform').selectOption('twitch');
  await expect(options).toHaveURL(/platform=twitch/);
  const entries = await options.evaluate(() => history.length);

  await eye(options, false).click();
  await expect(options).not.toHaveURL(/monstercat/);
  for (const address of [/#orders\?status=completed$/, /#orders\?status=completed$/, /#orders$/]) {
    await options.goBack();
    await expect(options).toHaveURL(address);
  }
  expect(await options.evaluate(() => history.length)).toBe(entries);
});
