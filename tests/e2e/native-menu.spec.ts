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
