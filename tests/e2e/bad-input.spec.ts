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
    ['٣', 'Enter a whole number'],
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

  // Without a network the order waits in the review, which says why.
  const confirm = popup.getByRole('contentinfo').getByRole('button').last();
  await companion.context.setOffline(true);
  await expect(popup.getByText('The panel cannot be reached')).toBeVisible();
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  await companion.context.setOffline(false);
  await expect(popup.getByText('The panel cannot be reached')).toBeHidden();
  await expect(confirm).toHaveAttribute('aria-disabled', 'false');
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
