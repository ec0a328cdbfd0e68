import type { Page } from '@playwright/test';
import { connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { haveCompleted } from './support/own-record.ts';

const seen = 'your 4 orders: 4 completed · usually 3 h · charged as quoted';

/** The form for the demo channel, in a popup. */
async function openForm(companion: Parameters<typeof connect>[0]): Promise<Page> {
  return companion.rightClick({ pageUrl: 'https://www.twitch.tv/monstercat' });
}

test('what this account has seen of a service stands in the search, the form and the review, from three orders on', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await haveCompleted(page, [2, 3]);
  const popup = await openForm(companion);
  const service = popup.getByRole('combobox', { name: 'Service' });
  await service.click();
  await popup.getByRole('combobox', { name: 'Service' }).fill('2114');
  const option = popup.getByRole('option', { name: /2114/ });
  await expect(option).toBeVisible();
  // Two orders say nothing.
  await expect(option).not.toContainText('yours');

  await haveCompleted(page, [3, 5]);
  const again = await openForm(companion);
  await again.getByRole('combobox', { name: 'Service' }).click();
  await again.getByRole('combobox', { name: 'Service' }).fill('2114');
  await expect(again.getByRole('option', { name: /2114/ })).toContainText('4 yours, usually 3 h');
  await again.keyboard.press('Enter');
  await expect(again.getByText(seen)).toBeVisible();
  await again.getByLabel('Quantity').fill('100');
  await again.getByRole('button', { name: 'Review' }).click();
  await expect(again.getByText('25 % dearer than your last order')).toBeVisible();
  await expect(again.getByText(seen)).toBeVisible();
  expect(panel.adds()).toHaveLength(0);
});

test('services stand side by side, two to four of them, and what is to be told of a rate is set there', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await haveCompleted(page, [2, 3, 3, 5]);
  await send(page, { type: 'markService', service: '2117', mark: 'favourite', isOn: true });
  panel.services.change('2114', { rate: '0.60' });
  await send(page, { type: 'readServices', isForced: true });
  panel.services.change('2114', { rate: '0.45' });
  await send(page, { type: 'readServices', isForced: true });

  const options = await companion.openOptions('#services');
  const row = options.getByRole('row', { name: /2114/ });
  await expect(row.getByRole('img', { name: /^Rate over time: 0\.60 on .*, 0\.45 now$/ })).toBeVisible();
  await expect(row).toContainText(seen);
  for (const id of ['2114', '2117']) {
    await options.getByRole('button', { name: `Compare ${id}` }).focus();
    await options.keyboard.press('Enter');
  }
  await options.getByRole('button', { name: 'Compare 2 services' }).focus();
  await options.keyboard.press('Enter');
  await expect(options.getByRole('heading', { name: 'Side by side' })).toBeFocused();
  const cells = (name: string) =>
    options.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell');
  await expect(cells('Usual time')).toHaveText(['3 h', 'fewer than 3 orders']);
  await expect(cells('Completed in full')).toHaveText(['4 of 4', 'fewer than 3 orders']);
  await expect(cells('Your orders')).toHaveText(['4', '0']);
  await expect(options.getByText('13 % dearer than your last order')).toBeVisible();

  const [first] = await cells('Tell me').all();
  if (first === undefined) throw new Error('no field');
  await first.getByLabel('below a rate of').fill('cheap');
  await options.keyboard.press('Tab');
  await expect(first.getByRole('alert')).toBeVisible();
  // One right after the other: the second save must not take the first one back.
  await first.getByLabel('below a rate of').fill('0.40');
  await first.getByLabel('if it rises by more than').fill('10');
  await options.keyboard.press('Tab');
  await expect(first.getByText('counted from 0.45')).toBeVisible();
  await expect(first.getByText('Saved')).toBeVisible();
  await expect(options.getByText(/Notifications of it are off/)).toBeVisible();
  await options.reload();
  await options.getByRole('button', { name: 'Compare 2114' }).click();
  await options.getByRole('button', { name: 'Details of 1 service' }).click();
  await expect(options.getByLabel('below a rate of')).toHaveValue('0.40');
});
