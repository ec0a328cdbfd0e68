import type { Page } from '@playwright/test';
import { demoKey } from '../panel/demo.ts';
import { differencesOf } from './browser/differences.ts';
import { anOrder, connect, rewriteOrders, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { countPresses } from './support/count-presses.ts';
import { pressPlaceOrder } from './support/press-place-order.ts';

const channelPage = 'https://www.twitch.tv/monstercat';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const again = (page: Page) => button(page, /^Order again: 640 for monstercat/);
const isPlaced = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Order placed', exact: true })).toBeVisible();

test('a first order takes four presses, and what was typed', async ({ companion, panel }) => {
  const page = await connect(companion);
  const channel = { platform: 'twitch', name: 'monstercat' } as const;
  await send(page, { type: 'withdrawChannel', channel });
  const tab = await companion.context.newPage();
  await tab.goto(channelPage);
  const popup = await companion.openPopup(tab);
  const presses = await countPresses(popup);
  await button(popup, 'Order for monstercat on Twitch').click();
  await expect(popup.getByRole('combobox', { name: 'Service' })).toBeFocused();
  await popup.keyboard.type('2114');
  await expect(popup.getByRole('option').first()).toContainText('2114');
  await popup.keyboard.press('Enter');
  await expect(popup.getByLabel('Quantity')).toBeFocused();
  await popup.keyboard.type('100');
  await button(popup, 'Review order').click();
  await button(popup, 'I own or manage this channel').click();
  await pressPlaceOrder(popup);
  await isPlaced(popup);
  expect((await presses()).clicks).toBe(4 + differencesOf(popup).asksBefore.length);
  expect(panel.adds()).toHaveLength(1);
});

test('a repeat takes three presses, or twelve keys, and sends nothing before its own review', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const first = anOrder({
    link: 'https://www.twitch.tv/monstercat',
    quantity: 640,
    interval: '15',
    confirmed: ['priceNeedsConfirming'],
  });
  expect(await send(page, first)).toEqual({ ok: true });
  panel.complete(panel.orders()[0]?.id ?? '');
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  const tab = await companion.context.newPage();
  await tab.goto(channelPage);
  const asReviewed = {
    key: demoKey,
    action: 'add',
    service: 2114,
    quantity: 640,
    link: 'https://www.twitch.tv/monstercat',
    interval: 15,
  };
  const finish = async (id: string | undefined) => {
    panel.complete(id ?? '');
    await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
    // It counts as the same order again for ten minutes.
    await rewriteOrders(page, {}, 1_800_000);
  };
  await rewriteOrders(page, {}, 1_800_000);

  let popup = await companion.openPopup(tab);
  await test.step('by the pointer', async () => {
    await expect(popup.getByRole('heading', { name: 'No open orders' })).toBeVisible();
    const presses = await countPresses(popup);
    await again(popup).click();
    await expect(popup.getByLabel('Quantity')).toHaveValue('640');
    await expect(popup.getByLabel('Interval')).toHaveValue('15');
    await expect(button(popup, 'Full address')).toHaveAttribute('aria-pressed', 'true');
    expect(panel.adds()).toHaveLength(1);
    await button(popup, 'Review order').click();
    await button(popup, /^(Place order|Order anyway)$/).click();
    await isPlaced(popup);
    expect((await presses()).clicks).toBe(3);
    expect(panel.adds().at(-1)?.fields).toEqual(asReviewed);
  });

  await test.step('by the keyboard', async () => {
    await finish(panel.orders().at(-1)?.id);
    popup = await companion.openPopup(tab);
    const presses = await countPresses(popup);
    await expect(again(popup)).toBeVisible();
    const isThere = () => again(popup).evaluate((found) => found === document.activeElement);
    do await popup.keyboard.press('Tab');
    while (!(await isThere()));
    await popup.keyboard.press('Enter');
    await expect(popup.getByLabel('Quantity')).toBeFocused();
    // The list of services is read by then.
    await expect(button(popup, 'Usual 640')).toBeVisible();
    await popup.keyboard.press('Enter');
    const place = button(popup, /^(Place order|Order anyway)$/);
    await expect(place).toHaveAttribute('aria-disabled', 'false');
    do await popup.keyboard.press('Tab');
    while (!(await place.evaluate((found) => found === document.activeElement)));
    await expect(place).toHaveAttribute('aria-disabled', 'false');
    await popup.keyboard.press('Enter');
    await isPlaced(popup);
    // With the one that opens the popup.
    expect(1 + (await presses()).keys).toBeLessThanOrEqual(12);
    expect(panel.adds().at(-1)?.fields).toEqual(asReviewed);
    expect(panel.adds()).toHaveLength(3);
  });
});

test('the last order for a channel is proposed for it, with the form of its link', async ({ companion }) => {
  const page = await connect(companion);
  const link = 'https://www.twitch.tv/monstercat';
  const own = anOrder({ link, quantity: 640, confirmed: ['priceNeedsConfirming'] });
  expect(await send(page, own)).toEqual({ ok: true });
  const channel = { platform: 'twitch', name: 'ninja' } as const;
  await send(page, { type: 'declareChannel', channel });
  const other = anOrder({
    service: '2117',
    link: 'ninja',
    channel,
    quantity: 200,
    confirmed: ['priceNeedsConfirming'],
  });
  expect(await send(page, other)).toEqual({ ok: true });
  const popup = await companion.rightClick({ pageUrl: channelPage });
  await button(popup, /^As last time: .* 640$/).click();
  await expect(popup.getByLabel('Quantity')).toHaveValue('640');
  await expect(button(popup, 'Full address')).toHaveAttribute('aria-pressed', 'true');
  const elsewhere = await companion.rightClick({ pageUrl: 'https://www.twitch.tv/ninja' });
  await button(elsewhere, /^As last time: .* 200$/).click();
  await expect(button(elsewhere, 'Name')).toHaveAttribute('aria-pressed', 'true');
});
