import { chooseInNativeMenu } from './browser/native-menu.ts';
import { connect } from './support/by-command.ts';
import { expect, test } from './support/headed-companion.ts';

test('a right click on a channel page, then the entry in the browser’s own menu, opens the form for it', async ({
  companion,
  display,
}) => {
  await connect(companion);
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  await chooseInNativeMenu(display, tab.getByRole('heading', { name: 'monstercat' }), 'page');
  const popup = await companion.waitForPopup();
  await expect(popup.getByLabel('Channel on Twitch')).toHaveValue('monstercat');
});

test('a right click on a link to a channel opens the form for the link’s channel', async ({
  companion,
  display,
}) => {
  await connect(companion);
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  await chooseInNativeMenu(display, tab.getByRole('link', { name: 'nightbakery' }).last(), 'link');
  const popup = await companion.waitForPopup();
  await expect(popup.getByLabel('Channel on Kick')).toHaveValue('nightbakery');
});

test('the keys that the browser gave it open the popup over any page, and hide what is private', async ({
  companion,
  display,
}) => {
  await connect(companion);
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  await tab.getByRole('heading', { name: 'monstercat' }).click();
  display.press('alt+b');
  const popup = await companion.waitForPopup();
  await expect(popup.getByText('monstercat')).toBeVisible();
  await popup.close();
  await tab.bringToFront();
  await tab.getByRole('heading', { name: 'monstercat' }).click();
  display.press('alt+h');
  const hidden = await companion.openPopup(tab);
  await expect(hidden.getByRole('button', { name: 'Hide amounts and names' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(hidden.getByText('monstercat')).toHaveCount(0);
});
