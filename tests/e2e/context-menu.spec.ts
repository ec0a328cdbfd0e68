import { connect } from './support/by-command.ts';
import { inOlderChromeToo, expect, test } from './support/companion-test.ts';

test(
  'a link to a channel opens the form with that channel, before the channel of the tab',
  inOlderChromeToo,
  async ({ companion }) => {
    await (await connect(companion)).close();
    const tab = await companion.context.newPage();
    await tab.goto('https://www.twitch.tv/monstercat');
    const popup = await companion.rightClick({ linkUrl: 'https://kick.com/a-log-burner?autoplay=true' });
    await expect(popup.getByLabel('Channel on Kick')).toHaveValue('a-log-burner');
  },
);

test(
  'an address that names no channel says so, and lets the user type one',
  inOlderChromeToo,
  async ({ companion }) => {
    await (await connect(companion)).close();
    const tab = await companion.context.newPage();
    await tab.goto('https://www.twitch.tv/videos/635475444');
    const popup = await companion.rightClick({ pageUrl: 'https://www.twitch.tv/videos/635475444' });
    await expect(popup.getByText('This address isn’t a channel')).toBeVisible();
    await expect(popup.getByLabel('Link')).toBeFocused();
    await popup.getByLabel('Link').fill('twitch.tv/monstercat');
    await popup.getByLabel('Quantity').click();
    await expect(popup.getByLabel('Channel on Twitch')).toHaveValue('monstercat');
  },
);
