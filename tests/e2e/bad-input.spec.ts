import { stored } from './support/by-command.ts';
import { connect } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

test('every wrong field of the order form says what is right, and nothing is sent', async ({
  companion,
  panel,
}) => {
  await (await connect(companion)).close();
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  const popup = await companion.rightClick({ pageUrl: tab.url() });
  const service = popup.getByRole('combobox', { name: 'Service' });
  const quantity = popup.getByLabel('Quantity');
  const review = popup.getByRole('button', { name: 'Review order' });

  await review.click();
  await expect(popup.getByRole('alert').first()).toContainText('service');
  await service.click();
  await service.fill('2114');
  await popup.getByRole('option').filter({ hasText: '2114' }).click();

  for (const [typed, right] of [
    ['', 'Enter a whole number'],
    ['1e3', 'Enter a whole number'],
    ['٣', 'At least 10'],
    ['1,0', 'At least 10'],
    ['1.5', 'Enter a whole number'],
    ['-1', 'Enter a whole number'],
    ['9007199254740993', 'Enter a whole number'],
    ['9', 'At least 10'],
    ['5001', 'At most 5,000'],
  ] as const) {
    await quantity.fill(typed);
    await review.click();
    await expect(popup.getByRole('alert').filter({ hasText: right }), `"${typed}"`).toBeVisible();
    await expect(quantity).toHaveAttribute('aria-invalid', 'true');
  }
  await quantity.fill(' 50 ');

  const interval = popup.getByLabel('Interval');
  await interval.fill('soon');
  await review.click();
  await expect(popup.getByRole('alert').filter({ hasText: 'leave it empty' })).toBeVisible();
  await interval.fill('');

  const link = popup.getByLabel('Channel on Twitch');
  for (const typed of ['', 'two words', 'naïve']) {
    await link.fill(typed);
    await review.click();
    await expect(link, `"${typed}"`).toHaveAttribute('aria-invalid', 'true');
  }
  await link.fill('monstercat');
  await review.click();
  await expect(popup.getByRole('heading', { name: 'Review order' })).toBeVisible();
  expect(panel.adds()).toEqual([]);

  // Without a network the review says so. The browser may err, so nothing is barred.
  const confirm = popup.getByRole('contentinfo').getByRole('button').last();
  await companion.context.setOffline(true);
  await expect(popup.getByText('Your browser says that you are offline')).toBeVisible();
  await expect(confirm).toHaveAttribute('aria-disabled', 'false');
  await companion.context.setOffline(false);
  await expect(popup.getByText('Your browser says that you are offline')).toBeHidden();
});

test('a link with something in it that cannot be seen is refused where it is typed', async ({
  companion,
  panel,
}) => {
  await (await connect(companion)).close();
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  const popup = await companion.rightClick({ pageUrl: tab.url() });
  const service = popup.getByRole('combobox', { name: 'Service' });
  await service.click();
  await service.fill('2114');
  await popup.getByRole('option').filter({ hasText: '2114' }).click();
  await popup.getByLabel('Quantity').fill('50');
  // An address that names no channel is a link that is sent as it stands.
  await popup.getByLabel('Channel on Twitch').fill('https://example.com/live');
  await popup.getByLabel('Quantity').focus();
  const link = popup.getByLabel('Link', { exact: true });
  for (const unseen of [
    '\u3164',
    '\u2800',
    '\u034F',
    '\uFE0F',
    '\u{1D159}',
    '\u{16FE4}',
    '\u200C',
    '\u{E0101}',
  ]) {
    await link.fill(`https://example.com/li${unseen}ve`);
    await popup.getByRole('button', { name: 'Review order' }).click();
    await expect(link, JSON.stringify(unseen)).toHaveAttribute('aria-invalid', 'true');
    await link.fill('https://example.com/live');
    await expect(link).toHaveAttribute('aria-invalid', 'false');
  }
  await popup.getByRole('button', { name: 'Review order' }).click();
  await expect(popup.getByRole('button', { name: 'I own or manage this channel' })).toBeVisible();
  expect(panel.adds()).toEqual([]);

  const options = await companion.openOptions('#channels');
  await options.getByRole('button', { name: 'Add a channel' }).first().click();
  await options.getByLabel('Name or full address').fill('monster\u3164cat');
  await options.getByRole('checkbox').check();
  await options.locator('form').getByRole('button', { name: 'Add a channel' }).click();
  await expect(options.getByRole('alert')).toBeVisible();
  expect(await stored(companion, 'myChannels')).toHaveLength(1);
});

test('a key that cannot be one is not even sent', async ({ companion, panel }) => {
  const options = await companion.openOptions('#account');
  for (const typed of ['', 'short', 'with a space inside 0000', 'kéy-with-an-accent']) {
    await options.getByLabel('API key', { exact: true }).fill(typed);
    await options.getByRole('button', { name: 'Check and save' }).click();
    await expect(options.getByRole('alert'), `"${typed}"`).toContainText('API key');
  }
  expect(panel.requests()).toEqual([]);
});
