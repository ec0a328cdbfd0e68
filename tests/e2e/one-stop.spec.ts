import { differencesOf } from './browser/differences.ts';
import { connect } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

test('the sections, and a row of buttons, are one stop of Tab each: arrows, Home and End go through them', async ({
  companion,
}) => {
  await connect(companion);
  const options = await companion.openOptions('#account');
  const { keyboard } = options;
  const section = (name: string) => options.getByRole('navigation').getByRole('link', { name });
  const button = (name: string) => options.getByRole('button', { name, exact: true });
  await expect(button('Check now')).toBeVisible();

  // Tab comes to the section that is open.
  await button('Hide amounts and names').focus();
  await keyboard.press('Shift+Tab');
  await expect(section('Account')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(section('About')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(section('Orders')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(section('About')).toBeFocused();
  await section('Account').focus();
  await keyboard.press('Tab');
  await expect(button('Hide amounts and names')).toBeFocused();
  await keyboard.press('Tab');
  if (differencesOf(options).stopsAtScrollers) {
    await expect(options.getByRole('main')).toBeFocused();
    await keyboard.press('Tab');
  }
  await expect(button('Check now')).toBeFocused();

  await keyboard.press('ArrowRight');
  await expect(button('Replace')).toBeFocused();
  await keyboard.press('End');
  await expect(button('Forget')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(button('Check now')).toBeFocused();
  await options.evaluate(() => (document.documentElement.dir = 'rtl'));
  await keyboard.press('ArrowLeft');
  await expect(button('Replace')).toBeFocused();

  await section('Account').focus();
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await expect(options.getByRole('heading', { name: 'Orders', level: 1 })).toBeFocused();
  await expect(section('Orders')).toHaveAttribute('tabindex', '0');
  await expect(section('Account')).toHaveAttribute('tabindex', '-1');
});

test('the list under the search is no stop of Tab: keys go through it from the field', async ({
  companion,
}) => {
  await connect(companion);
  const popup = await companion.rightClick({ pageUrl: 'https://www.twitch.tv/nightbakery' });
  const field = popup.getByRole('combobox', { name: 'Service' });
  await field.fill('twitch');
  await expect(popup.getByRole('option').nth(20)).toBeAttached();
  // Nor does a press beside the services take the focus from the field.
  await popup.getByRole('listbox').locator('.head').first().click();
  await expect(field).toBeFocused();
  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('button', { name: 'Back' })).toBeFocused();
  await popup.keyboard.press('Tab');
  await expect(field).toBeFocused();
});
