import { connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

test('a quantity is understood as people write it, and shown as it was understood', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  panel.services.add({ service: '7001', name: 'One is enough', min: 1, max: 5000 });
  await send(page, { type: 'readServices', isForced: true });
  const popup = await companion.rightClick({ pageUrl: 'https://www.twitch.tv/monstercat' });
  const quantity = popup.getByLabel('Quantity');
  const service = popup.getByRole('combobox', { name: 'Service' });
  await service.click();
  await service.fill('2114');
  await popup.getByRole('option').filter({ hasText: '2114' }).click();

  for (const typed of ['1,000', '1.000', '1 000', '۱۰۰۰', '١٬٠٠٠']) {
    await quantity.fill(typed);
    await expect(popup.getByText('Understood as 1,000', { exact: true }), typed).toBeVisible();
  }
  await quantity.fill('1000');
  await expect(popup.getByText('Understood as')).toHaveCount(0);

  // Where one is allowed too, the text may be two numbers: the user says which.
  await service.click();
  await service.fill('7001');
  await popup.getByRole('option').filter({ hasText: '7001' }).click();
  await quantity.fill('1.000');
  const choice = popup.getByRole('group', { name: 'Which do you mean?' });
  await expect(choice.getByRole('button')).toHaveText(['1', '1,000']);
  await popup.getByRole('button', { name: 'Review order' }).click();
  await expect(popup.getByRole('alert').filter({ hasText: 'Choose which number you mean' })).toBeVisible();
  await choice.getByRole('button', { name: '1,000' }).click();
  await expect(quantity).toHaveValue('1000');
  await expect(quantity).toBeFocused();
  await popup.getByRole('button', { name: 'Review order' }).click();
  await expect(popup.getByRole('heading', { name: 'Review order' })).toBeVisible();
  await expect(popup.getByText('1000', { exact: true }).first()).toBeVisible();
  expect(panel.adds()).toEqual([]);
});

test('an amount is saved as it was understood; one that may be two is asked about', async ({ companion }) => {
  await connect(companion);
  const options = await companion.openOptions('#account');
  const limit = options.getByLabel('For one order');
  await limit.fill('7,50');
  await limit.press('Enter');
  await expect(limit).toHaveValue('7.50');
  await limit.fill('$1,500');
  await limit.press('Enter');
  await expect(limit).toHaveAttribute('aria-invalid', 'false');
  await limit.fill('1.500');
  await limit.press('Enter');
  const choice = options.getByRole('group', { name: 'Which do you mean?' });
  await expect(choice.getByRole('button')).toHaveText(['1.50', '1,500.00']);
  await choice.getByRole('button', { name: '1.50', exact: true }).click();
  await expect(limit).toHaveValue('1.5');
  await limit.fill('much');
  await limit.press('Enter');
  await expect(limit).toHaveAttribute('aria-invalid', 'true');
});

test('a filter says in words what is wrong with it, and clearing keeps the focus', async ({ companion }) => {
  await connect(companion);
  const options = await companion.openOptions('#services');
  const rate = options.getByLabel('to', { exact: true });
  await rate.fill('cheap');
  await expect(options.getByText('Enter an amount, such as 0.50')).toBeVisible();
  await expect(rate).toHaveAccessibleDescription('Enter an amount, such as 0.50');
  await rate.fill('0,50');
  await expect(options.getByText('Understood as 0.50')).toBeVisible();
  await options.getByLabel('For a quantity of').fill('2.000,5');
  await expect(options.getByText('Enter a whole number, such as 500')).toBeVisible();
  await options.getByRole('button', { name: 'Clear the filters' }).press('Enter');
  await expect(rate).toHaveValue('');
  await expect(options.getByRole('searchbox')).toBeFocused();
});
