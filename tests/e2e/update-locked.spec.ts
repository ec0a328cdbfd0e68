import { join } from 'node:path';
import { anOrder, connect, send } from './support/by-command.ts';
import { inOlderChromeToo, expect } from './support/companion-test.ts';
import { expectVersion, raiseVersion, setDeveloperMode } from './support/new-version.ts';
import { test } from './support/on-profile.ts';
import { idsOnScreen, openAllowed } from './support/shown-notifications.ts';

const passphrase = 'correct horse battery staple';

test(
  'an update of the extension locks the key: one alert and the badge say that an order is not followed',
  inOlderChromeToo,
  async ({ profile }) => {
    await setDeveloperMode(profile.folder);
    const companion = await openAllowed(profile);
    const page = await connect(companion);
    expect(await send(page, { type: 'setPassphrase', passphrase, current: '' })).toEqual({ ok: true });
    expect(await send(page, anOrder({ confirmed: ['priceNeedsConfirming'] }))).toEqual({ ok: true });
    const options = await companion.openOptions('#alerts');
    await options.getByRole('switch', { name: 'An order is completed', exact: true }).focus();
    await options.keyboard.press('Space');
    await expect(options.getByText('Saved').last()).toBeVisible();
    expect(await idsOnScreen(companion)).toEqual([]);

    const version = await raiseVersion(join(profile.folder, 'allowed'));
    await companion.worker.reloadExtension();

    await expectVersion(companion, version);
    await expect.poll(() => idsOnScreen(companion)).toHaveLength(1);
    await expect
      .poll(async () => (await companion.badge()).title)
      .toBe('Locked: 1 open order isn’t followed. Click to unlock');
    const after = await companion.openOptions('#account');
    await expect(after.getByText('The key is locked.')).toBeVisible();
  },
);
