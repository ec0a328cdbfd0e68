import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { demoKey } from '../panel/demo.ts';
import type { Panel } from '../panel/panel.ts';
import type { Companion } from './browser/companion.ts';
import { allShown, allSpoken } from './support/all-shown.ts';
import { anOrder, connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { placeCut } from './support/cut-order.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { test as onProfile } from './support/on-profile.ts';
import { haveCompleted } from './support/own-record.ts';
import { pressHide } from './support/press-hide.ts';
import {
  idsOnScreen,
  openAllowed,
  shownNotifications,
  watchNotifications,
} from './support/shown-notifications.ts';

const sections = ['orders', 'services', 'spending', 'channels', 'alerts', 'data', 'account', 'about'];

/** Amounts are written with their sign; prices of the catalogue, and the example of what a rate buys, are not private. */
const examples = /\$250\.00|\$0\.25\b/g;
const names = /quietfalcon|amberlynx|secretpage|77665544|33221100|monstercat|tell nobody/;
/** A spending limit, the low balance and the passphrase's amount: in fields they stand without a sign. */
const inFields = { limit: '73.19', low: '64.27', above: '58.36' };
/** Alone, as no part of a uuid is. */
const keyEnd = `(?<![\\da-f-])${demoKey.slice(-4)}(?![\\da-f-])`;
const secrets = new RegExp(
  [
    String.raw`\$\d`,
    names.source,
    ...Object.values(inFields).map((amount) => amount.replace('.', '[.,]')),
    keyEnd,
  ].join('|'),
  'gi',
);

/** Everything private that stands there, each once. */
const privateIn = (shown: string, more: string[] = []): string[] => {
  const found = shown.replaceAll(examples, '').match(secrets) ?? [];
  return [...new Set([...found, ...more.filter((id) => shown.includes(id))])].toSorted();
};

/** An account with a bit of everything: orders open, ended, not confirmed and refused, a fall, limits, channels, a note. */
async function haveEverything(companion: Companion, panel: Panel): Promise<{ page: Page; ids: string[] }> {
  panel.accounts.setBalance(demoKey, '91.37');
  const page = await connect(companion);
  for (const name of ['quietfalcon', 'https://example.com/secretpage']) {
    const platform = name.startsWith('https') ? null : ('twitch' as const);
    await send(page, { type: 'declareChannel', channel: { platform, name } });
  }
  await send(page, { type: 'declareChannel', channel: { platform: 'kick', name: 'amberlynx' } });
  await send(page, { type: 'setRateUnit', unit: 'perThousand' });
  await haveCompleted(page, [1, 2, 3, 4], {
    channel: 'amberlynx',
    link: 'amberlynx',
    platform: 'kick',
    id: '77665544',
  });
  const channel = { platform: 'twitch' as const, name: 'quietfalcon' };
  const open = anOrder({ channel, link: 'quietfalcon', quantity: 1000 });
  expect(await send(page, open)).toEqual({ ok: true });
  await send(page, { type: 'saveNote', uuid: open.uuid, note: 'tell nobody' });
  panel.advance(panel.orders()[0]?.id ?? '', { status: 'Processing', remains: 400 });
  panel.misbehave({ action: 'add', drop: 'afterTaking' });
  await placeCut(companion, page, anOrder({ service: '2117', quantity: 150 }));
  panel.misbehave({
    action: 'add',
    taking: true,
    body: JSON.stringify({ status: 'success', message: 'Submitted', order_id: 33_221_100 }),
  });
  expect(await send(page, anOrder({ quantity: 175 }))).toEqual({ ok: true });
  const refused = anOrder({
    service: '2117',
    link: 'amberlynx',
    channel: { platform: 'kick', name: 'amberlynx' },
  });
  const message = 'Link amberlynx is busy with order 77665544 for $3';
  panel.misbehave({ action: 'add', taking: false, body: JSON.stringify({ status: 'error', message }) });
  await send(page, refused);
  expect(panel.adds()).toHaveLength(4);
  panel.accounts.setBalance(demoKey, '4.32');
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  for (const kind of ['order', 'day', 'channel'] as const) {
    await send(page, { type: 'setLimit', kind, amount: inFields.limit, currency: 'USD' });
  }
  await page.goto(page.url().replace(/#.*/, '#alerts'));
  await page.getByLabel('Below this amount in USD').fill(inFields.low);
  await page.getByLabel('Below this amount in USD').press('Enter');
  await expect(page.getByText('Saved').last()).toBeVisible();
  // Of the second order nobody here knows the id.
  return {
    page,
    ids: panel
      .orders()
      .slice(0, 1)
      .map(({ id }) => id),
  };
}

/** The passphrase is asked for again above an amount. */
async function askAbove(page: Page): Promise<void> {
  const passphrase = 'correct horse battery staple';
  await send(page, { type: 'setPassphrase', passphrase, current: '' });
  const askAgain = { for: 'above', amount: inFields.above } as const;
  const rules = { autoLockMinutes: 60, isWithComputer: false, askAgain } as const;
  expect(await send(page, { type: 'saveLockRules', rules, passphrase })).toEqual({ ok: true });
}

async function walkOptions(options: Page, look: (where: string) => Promise<void>): Promise<void> {
  for (const section of sections) {
    await options.getByRole('navigation').getByRole('link').nth(sections.indexOf(section)).click();
    await expect(options.getByRole('main')).toHaveClass(section);
    if (section === 'spending') await expect(options.locator('canvas')).toHaveCount(2);
    await look(section);
  }
  await options.getByRole('navigation').getByRole('link', { name: 'Orders' }).click();
  await expect(options.getByRole('rowheader')).not.toHaveCount(0);
  for (const name of await options.getByRole('rowheader').getByRole('link').all()) {
    await name.click();
    await expect(options.locator('#order-title')).toBeFocused();
    await look('an order');
    const correct = options.getByRole('button', { name: 'Correct the id' });
    if (await correct.isVisible()) await correct.click();
    await look('its id');
  }
  await options.getByRole('navigation').getByRole('link', { name: 'Spending' }).click();
  await options.getByRole('button', { name: 'Show as table' }).click();
  await look('spending as a table');
  await options.getByRole('button', { name: 'Statement' }).click();
  await expect(options.getByRole('table', { name: /./ })).toBeVisible();
  await look('a statement');
  await options.evaluate(() => (location.hash = '#spending'));
  await expect(options.locator('canvas')).toHaveCount(2);
}

test('hidden, no amount, channel, link or id is anywhere in the options; shown again, they are', async ({
  companion,
  panel,
}) => {
  const { page, ids } = await haveEverything(companion, panel);
  await askAbove(page);
  const options = await companion.openOptions('#orders');
  await expect(options.getByRole('rowheader')).not.toHaveCount(0);
  const seen = new Set<string>();
  await walkOptions(options, async () => {
    for (const secret of privateIn(await allShown(options), ids)) seen.add(secret);
  });
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'quietfalcon',
      'amberlynx',
      'secretpage',
      '77665544',
      '33221100',
      'tell nobody',
      ...Object.values(inFields),
      demoKey.slice(-4),
      ...ids,
    ]),
  );

  await options.goto(options.url().replace(/#.*/, '#orders?words=quietfalcon&channel=twitch%3Aquietfalcon'));
  await expect(options.getByRole('rowheader')).toHaveCount(1);
  await options.getByRole('button', { name: 'Hide amounts and names' }).click();
  await expect(options.getByRole('button', { name: 'Hide amounts and names' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(options.getByRole('main')).toContainText('hidden on Twitch');
  await expect(options).not.toHaveURL(/quietfalcon/);
  await walkOptions(options, async (where) => {
    expect(await allSpoken(options), `${where}, for the ear`).not.toContain('•');
    expect(privateIn(await allShown(options), ids), where).toEqual([]);
  });
  await expectAccessible(options, 'hidden spending');
  // The form over the page, for a channel and as for an earlier order.
  for (const [section, name] of [
    ['My channels', 'Order for hidden'],
    ['Orders', 'Repeat'],
  ] as const) {
    await options.getByRole('navigation').getByRole('link', { name: section }).click();
    if (section === 'Orders') await options.getByRole('rowheader').getByRole('link').last().click();
    await options.getByRole('button', { name }).first().click();
    const form = options.frameLocator('iframe');
    await expect(form.getByRole('button', { name: 'Show', exact: true })).toBeVisible();
    expect(privateIn(await allShown(options), ids), `the form from ${section}`).toEqual([]);
    await form.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(form.getByLabel(/^(?:Channel on|Link)/)).toBeFocused();
    await expect(form.getByLabel(/^(?:Channel on|Link)/)).not.toHaveValue('');
    await options.keyboard.press('Escape');
    await expect(options.locator('iframe')).toHaveCount(0);
  }
  // A tab that the browser opens again.
  await options.goto(options.url().replace(/#.*/, '#orders?words=quietfalcon'));
  await options.reload();
  await expect(options.getByRole('rowheader').nth(2)).toBeVisible();
  await expect(options).not.toHaveURL(/quietfalcon/);
  expect(privateIn((await companion.badge()).title, ids)).toEqual([]);
  expect((await companion.badge()).title).not.toBe('');

  await pressHide(companion);
  await expect(options.getByRole('gridcell').filter({ hasText: 'amberlynx on Kick' }).first()).toBeVisible();
  expect(privateIn(await allShown(options), ids)).not.toEqual([]);
  await expect(page.getByRole('button', { name: 'Hide amounts and names', pressed: false })).toBeVisible();
});

test('the popup hides the same from its first paint on, and no order is placed unseen', async ({
  companion,
  panel,
}) => {
  const { page, ids } = await haveEverything(companion, panel);
  await pressHide(companion);
  await expect(page.getByRole('button', { name: 'Hide amounts and names', pressed: true })).toBeVisible();
  await page.close();

  // Everything that ever stood in the popup's document, from its start on.
  const early = await companion.context.newPage();
  await early.addInitScript(() => {
    const stood: string[] = [];
    Object.assign(globalThis, { stood });
    new MutationObserver(() => stood.push(document.documentElement.outerHTML)).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  await early.goto(`${companion.pageRoot}popup.html`);
  await expect(early.getByRole('heading', { name: 'Balance' })).toBeVisible();
  await expect(early.getByRole('button', { name: 'New order' })).toBeVisible();
  const stood = await early.evaluate(() => (globalThis as unknown as { stood: string[] }).stood.join('\n'));
  expect(stood).toContain('hidden');
  expect(privateIn(stood, ids)).toEqual([]);
  await early.close();

  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/quietfalcon');
  const popup = await companion.openPopup(tab);
  const look = async (where: string) => {
    expect(privateIn(await allShown(popup), ids), where).toEqual([]);
    expect(await allSpoken(popup), `${where}, for the ear`).not.toContain('•');
  };
  await expect(popup.getByRole('button', { name: 'Order for hidden on Twitch' })).toBeVisible();
  await look('home');
  await expectAccessible(popup, 'home, hidden');
  await popup.getByRole('alert').getByRole('link').first().click();
  await expect(popup.getByRole('heading', { level: 1 })).toBeFocused();
  await look('an order that is not confirmed');
  await popup.getByRole('button', { name: 'Back' }).click();

  await popup.getByRole('button', { name: 'Order for hidden on Twitch' }).click();
  await expect(popup.getByRole('heading', { name: 'New order' })).toBeVisible();
  await popup.getByRole('combobox', { name: 'Service' }).click();
  await look('the search');
  await popup.getByRole('combobox', { name: 'Service' }).fill('2117');
  await popup.keyboard.press('Enter');
  await popup.getByLabel('Quantity').fill('200');
  await expect(popup.getByRole('row', { name: /^200 at/ })).toContainText('hidden');
  await look('the form');
  await popup.getByRole('button', { name: 'Review order' }).click();
  await expect(popup.getByRole('heading', { name: 'Amounts and names are hidden' })).toBeVisible();
  await look('the review');
  await expectAccessible(popup, 'a hidden review');
  await expect(popup.getByRole('button', { name: 'Place order' })).toHaveCount(0);
  const before = panel.adds().length;
  await popup.getByRole('button', { name: 'Show to place this order' }).click();
  await expect(popup.getByRole('term').filter({ hasText: 'Link' })).toBeVisible();
  expect(privateIn(await allShown(popup), ids)).toEqual(expect.arrayContaining(['$4', 'quietfalcon']));
  expect(panel.adds()).toHaveLength(before);

  // The key hides that too, and shows nothing elsewhere.
  await pressHide(companion);
  await expect(popup.getByRole('heading', { name: 'Amounts and names are hidden' })).toBeVisible();
  await look('the review after the key');

  // Another review is another question.
  await popup.getByRole('button', { name: 'Edit' }).click();
  await look('the form again');
  await popup.getByRole('button', { name: 'Review order' }).click();
  await popup.getByRole('button', { name: 'Show to place this order' }).click();
  await popup
    .getByRole('button', { name: 'Place order' })
    .and(popup.locator('[aria-disabled=false]'))
    .click();
  await expect(popup.getByRole('heading', { name: 'Order placed' })).toBeVisible();
  expect(panel.adds()).toHaveLength(before + 1);
  const placed = panel.orders().map(({ id }) => id);
  await expect(
    popup.getByRole('definition').filter({ hasText: 'on Twitch' }).or(popup.getByText('hidden').first()),
  ).toBeVisible();
  expect(privateIn(await allShown(popup), [...ids, placed.at(-1) ?? ''])).toEqual([]);

  // A channel that is typed is seen while it is typed, and declared only in sight.
  await popup.getByRole('button', { name: 'New order' }).and(popup.locator('[aria-disabled=false]')).click();
  await popup.getByRole('button', { name: 'Show', exact: true }).click();
  await popup.getByLabel('Channel on Twitch').fill('amberlynx');
  await popup.getByRole('combobox', { name: 'Service' }).click();
  await popup.getByRole('combobox', { name: 'Service' }).fill('2117');
  await popup.keyboard.press('Enter');
  await look('the form with what was typed before');
  await popup.getByLabel('Quantity').fill('200');
  await popup.getByRole('button', { name: 'Review order' }).click();
  await expect(popup.getByRole('button', { name: 'Show the channel' })).toBeVisible();
  await look('the declaration');
  await expect(popup.getByRole('button', { name: 'I own or manage this channel' })).toHaveCount(0);
  await popup.getByRole('button', { name: 'Show the channel' }).click();
  await expect(popup.getByRole('region', { name: 'Channel' })).toContainText('amberlynx');
});

onProfile(
  'notifications name neither orders nor amounts while hidden, and a restart keeps it',
  async ({ profile, panel }) => {
    let companion = await openAllowed(profile);
    const { page, ids } = await haveEverything(companion, panel);
    const [id = ''] = ids;
    for (const name of ['An order is completed', 'The balance is low', 'Amounts in notifications']) {
      await page.goto(page.url().replace(/#.*/, '#alerts'));
      await page.getByRole('switch', { name, exact: true }).click();
      await expect(page.getByText('Saved').last()).toBeVisible();
    }
    await watchNotifications(companion);
    panel.accounts.setBalance(demoKey, '91.37');
    await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
    panel.accounts.setBalance(demoKey, '4.32');
    await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
    await expect
      .poll(() => shownNotifications(companion))
      .toMatchObject([{ title: 'Your balance is $4.32' }]);
    await expect.poll(() => idsOnScreen(companion)).toHaveLength(1);

    // What is on the screen already says an amount: it goes.
    await pressHide(companion);
    await expect.poll(() => idsOnScreen(companion)).toEqual([]);
    await profile.close();
    companion = await profile.open(join(profile.folder, 'allowed'));
    const options = await companion.openOptions('#alerts');
    await expect(
      options.getByRole('button', { name: 'Hide amounts and names', pressed: true }),
    ).toBeVisible();
    await watchNotifications(companion);
    panel.complete(id);
    await send(options, { type: 'refresh', ifOlderThanSeconds: 0 });
    await expect.poll(() => shownNotifications(companion)).toMatchObject([{ title: '1 order is completed' }]);
    expect(privateIn(JSON.stringify(await shownNotifications(companion)), ids)).toEqual([]);

    await options.getByRole('button', { name: 'Hide amounts and names' }).click();
    await expect(
      options.getByRole('button', { name: 'Hide amounts and names', pressed: false }),
    ).toBeVisible();
    await options.getByRole('navigation').getByRole('link', { name: 'Orders' }).click();
    await expect(options.getByText(id, { exact: true })).toBeVisible();
  },
);
