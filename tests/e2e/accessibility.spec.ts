import { anOrder, connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { placeCut } from './support/cut-order.ts';
import { expectAccessible } from './support/expect-accessible.ts';

test('axe finds nothing in any view of the popup', async ({ companion, panel }) => {
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  let popup = await companion.openPopup(tab);
  await popup.getByLabel('API key', { exact: true }).fill('not-the-right-key-0000');
  await expectAccessible(popup, 'first run');
  await popup.getByRole('button', { name: 'Check and save' }).click();
  await expect(popup.getByRole('alert').filter({ hasText: 'Invalid' })).toBeVisible();
  await expectAccessible(popup, 'key refused');
  await popup.close();

  const page = await connect(companion);
  popup = await companion.openPopup(tab);
  await expect(popup.getByText('No open orders')).toBeVisible();
  await expectAccessible(popup, 'home without orders');
  await popup.close();

  popup = await companion.rightClick({ pageUrl: 'https://www.twitch.tv/nightbakery' });
  await popup.getByRole('button', { name: 'Review order' }).click();
  await expectAccessible(popup, 'empty form with errors');
  await popup.getByRole('combobox', { name: 'Service' }).click();
  await popup.getByRole('combobox', { name: 'Service' }).fill('twitch 60');
  await expect(popup.getByRole('option').first()).toBeVisible();
  await expectAccessible(popup, 'search');
  await popup.getByRole('combobox', { name: 'Service' }).fill('no such words anywhere');
  await expect(popup.getByText('No service has all of these words')).toBeVisible();
  await expectAccessible(popup, 'search without a match');
  await popup.getByRole('combobox', { name: 'Service' }).fill('2114');
  await popup.getByRole('option').first().click();
  await popup.getByLabel('Quantity').fill('100');
  await expectAccessible(popup, 'form');
  await popup.getByRole('button', { name: 'Review order' }).click();
  await expect(popup.getByRole('heading', { name: 'Is this your channel?' })).toBeVisible();
  await expectAccessible(popup, 'declaration');
  await popup.getByRole('button', { name: 'I own or manage this channel' }).click();
  await expect(popup.getByRole('heading', { name: 'Review order' })).toBeVisible();
  await expectAccessible(popup, 'review');
  await popup.getByRole('button', { name: 'Place order' }).click();
  await expect(popup.getByRole('heading', { name: 'Order placed' })).toBeVisible();
  await expectAccessible(popup, 'placed');
  await popup.getByRole('button', { name: 'Done' }).click();
  await expect(popup.getByRole('listitem').first()).toBeVisible();
  await expectAccessible(popup, 'home with an order');
  await popup.close();

  panel.misbehave({ action: 'add', drop: 'afterTaking' });
  await placeCut(companion, page, anOrder());
  popup = await companion.openPopup(tab);
  await popup.getByRole('link', { name: 'See what is known' }).click();
  await expect(popup.getByRole('heading', { name: 'Order not confirmed' })).toBeVisible();
  await expectAccessible(popup, 'not settled');
});

test('axe finds nothing in any section of the options page', async ({ companion, panel }) => {
  const empty = await companion.openOptions('#account');
  await expect(empty.getByLabel('API key', { exact: true })).toBeVisible();
  await expectAccessible(empty, 'account without a key');
  await empty.close();
  const page = await connect(companion);
  await send(page, anOrder());
  panel.misbehave({ action: 'add', drop: 'afterTaking' });
  const lost = anOrder({ service: '2117' });
  await placeCut(companion, page, lost);
  for (const hash of [
    '#account',
    '#channels',
    '#services',
    '#spending',
    '#orders',
    '#alerts',
    '#data',
    '#about',
  ]) {
    const options = await companion.openOptions(hash);
    await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(options, hash);
    await options.close();
  }
  const orders = await companion.openOptions('#orders');
  await orders.getByRole('link', { name: '12345' }).click();
  await expect(orders.getByRole('heading', { name: 'Order 12345' })).toBeVisible();
  await expectAccessible(orders, 'one order');
});
