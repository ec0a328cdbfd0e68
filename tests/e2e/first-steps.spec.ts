import { demoKey } from '../panel/demo.ts';
import { anOrder, connect, send, stored } from './support/by-command.ts';
import { inOlderChromeToo, expect, test } from './support/companion-test.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { savedFile } from './support/saved-file.ts';

test(
  'after installing the key is asked for, and a picture shows where the icon is pinned until it is',
  inOlderChromeToo,
  async ({ companion }) => {
    const options = await companion.openOptions();
    await expect(options.getByLabel('API key', { exact: true })).toBeFocused();
    const hint = options.getByRole('heading', { name: 'Put the icon on the toolbar' });
    await expect(hint).toBeVisible();
    await options.keyboard.type(demoKey);
    await options.keyboard.press('Enter');
    await expect(options.getByText('Click the toolbar icon to see your balance')).toBeVisible();
    await expect(hint).toBeVisible();
    await companion.pinIcon();
    await options.bringToFront();
    await expect(hint).toBeHidden();
    await expect(options.getByText('Next: open a page of your channel')).toBeVisible();
    await options.reload();
    await expect(options.getByRole('heading', { name: 'Account', level: 1 })).toBeVisible();
    await expect(options.getByText('Next: open a page of your channel')).toBeHidden();
  },
);

test(
  'an export is restored at first run and after erasing, without a key',
  inOlderChromeToo,
  async ({ companion }) => {
    const page = await connect(companion);
    expect(await send(page, anOrder())).toEqual({ ok: true });
    const data = await companion.openOptions('#data');
    const file = await savedFile(data, 'Export JSON');

    await data.getByRole('button', { name: 'Erase everything…' }).click();
    await data.getByRole('alertdialog').getByRole('button', { name: 'Erase everything' }).click();
    await expect(data.getByText('Everything was erased.')).toBeVisible();
    await data.getByRole('link', { name: 'Restore from an export…' }).click();
    await data.getByLabel('Restore from an export…').setInputFiles(file.path);
    await data.getByRole('button', { name: 'Import 1 order' }).click();
    await expect(data.getByText('1 order was added.')).toBeVisible();
    expect(await stored(companion, 'myChannels')).toHaveLength(1);
    await expect(data.getByLabel('API key', { exact: true })).toBeVisible();
    await expectAccessible(data, 'after a restore without a key');

    const popup = await companion.openPopup();
    const restore = popup.getByRole('link', { name: 'Restore from an export…' });
    await expect(restore).toHaveAttribute('href', 'options.html#data');
  },
);
