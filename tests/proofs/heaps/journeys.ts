import type { Page } from '@playwright/test';
import type { Companion } from '../../e2e/browser/companion.ts';
import { connect, send } from '../../e2e/support/by-command.ts';
import { demoKey } from '../../panel/demo.ts';
import { passphrase, type Mode, type Stage } from './heap-stage.ts';

const channelPage = 'https://www.twitch.tv/monstercat';

/** A user's way through the pages; each step is looked at in the page that it ends on. */
type Journey = { name: string; walk: (stage: Stage) => Promise<void> };

/** Typed as a user types: nothing of the test's own goes through the page. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.insertText(text);
}

/** Saves the key without a page that is looked at later, and locks it where the mode wants it. */
export async function setUp(companion: Companion, mode: Mode): Promise<void> {
  const page = await connect(companion);
  if (mode === 'locked') await send(page, { type: 'setPassphrase', passphrase, current: '' });
  await page.close();
}

/** The sections of the options page that are walked through, in turn, as often as it takes. */
async function readSections({ options, look }: Stage, names: string[], looks: number): Promise<void> {
  for (let n = 0; n < looks; n += 1) {
    const name = names[n % names.length] ?? '';
    await options.evaluate((hash) => (location.hash = hash), name);
    await options.getByRole('heading', { level: 1 }).waitFor();
    await look(options, `#${name}`);
  }
}

const firstKey = async ({ companion, options, mode, look }: Stage) => {
  await look(options, 'before the key');
  let popup = await companion.openPopup();
  await look(popup, 'the first view');
  await type(popup, 'API key', 'not-the-right-key-0000');
  await popup.getByRole('button', { name: 'Check and save' }).click();
  await popup.getByRole('alert').waitFor();
  await look(popup, 'a wrong key');
  await popup.getByLabel('API key', { exact: true }).fill('');
  await type(popup, 'API key', demoKey);
  await popup.getByRole('button', { name: 'Check and save' }).click();
  await popup.getByRole('heading', { name: 'Balance' }).waitFor();
  await look(popup, 'the balance');
  await look(options, 'the options after it');
  await options.reload();
  if (mode === 'locked') await send(options, { type: 'setPassphrase', passphrase, current: '' });
  await look(options, 'after the choice of a lock');
  popup = await companion.openPopup();
  await look(popup, 'the popup again');
};

const balance = async ({ companion, panel, look }: Stage) => {
  for (let n = 0; n < 5; n += 1) {
    const popup = await companion.openPopup();
    await popup.getByRole('heading', { name: 'Balance' }).waitFor();
    await look(popup, `opened ${n}`);
    if (n === 2)
      panel.misbehave({ action: 'balance', status: 200, body: `{"error":"Key ${demoKey} is blocked"}` });
    await popup.getByRole('button', { name: 'Refresh' }).click();
    await popup
      .getByRole('button', { name: 'Refresh' })
      .and(popup.locator(':not([aria-disabled=true])'))
      .waitFor();
    await look(popup, `refreshed ${n}`);
  }
};

const order = async ({ companion, look }: Stage) => {
  const tab = await companion.context.newPage();
  await tab.goto(channelPage);
  const popup = await companion.rightClick({ pageUrl: channelPage });
  await popup.getByLabel('Channel on Twitch').waitFor();
  await look(popup, 'the form');
  await popup.getByRole('combobox', { name: 'Service' }).click();
  await look(popup, 'the search');
  await popup.getByRole('combobox', { name: 'Service' }).fill('100% twitch 60 viewers');
  await popup.getByRole('option').filter({ hasText: '2114' }).click();
  await look(popup, 'the service');
  await popup.getByLabel('Quantity').fill('100');
  await look(popup, 'the estimate');
  await popup.getByRole('button', { name: 'Review order' }).click();
  await look(popup, 'the review');
  await popup.getByRole('button', { name: 'Place order' }).click();
  await popup.getByRole('heading', { name: 'Order placed' }).waitFor();
  await look(popup, 'placed');
  await popup.getByRole('button', { name: 'Done' }).click();
  await look(popup, 'done');
};

const lockAndUnlock = async ({ companion, options, mode, look }: Stage) => {
  if (mode === 'plain') await send(options, { type: 'setPassphrase', passphrase, current: '' });
  await options.reload();
  await options.getByRole('button', { name: 'Lock now' }).click();
  await options.getByText('The key is locked.').waitFor();
  await look(options, 'locked');
  const popup = await companion.openPopup();
  await popup.getByRole('heading', { name: 'Locked' }).waitFor();
  await look(popup, 'the popup, locked');
  await popup.keyboard.insertText('wrong horse');
  await popup.keyboard.press('Enter');
  await popup.getByRole('alert').waitFor();
  await look(popup, 'a wrong passphrase');
  await popup.keyboard.insertText(passphrase);
  await popup.keyboard.press('Enter');
  await popup.getByRole('heading', { name: 'Balance' }).waitFor();
  await look(popup, 'unlocked');
  await look(options, 'the options, unlocked');
};

const replace = async ({ options, look }: Stage) => {
  await options.reload();
  for (let n = 0; n < 3; n += 1) {
    await options.getByRole('button', { name: 'Replace' }).click();
    await look(options, `asked for another ${n}`);
    await options.locator('#key').click();
    await options.keyboard.insertText(demoKey);
    await options.getByRole('button', { name: 'Check and save' }).click();
    await options.locator('#key').waitFor({ state: 'detached' });
    await look(options, `replaced ${n}`);
  }
};

const forget = async ({ companion, options, look }: Stage) => {
  await options.reload();
  await options.getByRole('button', { name: 'Forget' }).click();
  await look(options, 'the question');
  await options.getByRole('button', { name: 'Forget the key' }).click();
  await options.locator('#key').waitFor();
  await look(options, 'forgotten');
  await look(await companion.openPopup(), 'the popup without a key');
};

const sections =
  (...names: string[]) =>
  (stage: Stage) =>
    readSections(stage, names, 10);

/** The first one begins without a key. */
export const journeys: Journey[] = [
  { name: 'first run', walk: firstKey },
  { name: 'balance', walk: balance },
  { name: 'an order', walk: order },
  { name: 'orders', walk: sections('orders', 'spending') },
  { name: 'services', walk: sections('services', 'channels') },
  { name: 'data', walk: sections('data', 'about') },
  { name: 'settings', walk: sections('account', 'alerts') },
  { name: 'lock and unlock', walk: lockAndUnlock },
  { name: 'replace', walk: replace },
  { name: 'forget', walk: forget },
];
