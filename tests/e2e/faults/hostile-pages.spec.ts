import type { WxtBrowser } from 'wxt/browser';
import { demoKey } from '../../panel/demo.ts';
import { anOrder, connect, send, stored, storedOrders } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { placeCut } from '../support/cut-order.ts';
import { openForm } from './support/fill-form.ts';
import { injected } from './support/injected.ts';

declare const chrome: WxtBrowser;

test('a page that frames the popup frames nothing', async ({ companion, panel }) => {
  await connect(companion);
  const requests = panel.requests().length;
  const page = await companion.context.newPage();
  await page.goto('https://www.twitch.tv/monstercat');
  const url = `${companion.pageRoot}popup.html`;
  await page.evaluate(
    (src) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.addEventListener('load', resolve);
        frame.src = src;
        document.body.append(frame);
      }),
    url,
  );
  await expect(page.locator('iframe')).toHaveAttribute('src', url);
  injected('hostile: page frames the popup');
  const [frame] = page.mainFrame().childFrames();
  expect(frame?.url()).toBe('chrome-error://chromewebdata/');
  expect(panel.requests()).toHaveLength(requests);
});

const lookAlikes = [
  'https://www.twitch.tv.evil.example/monstercat',
  'https://www.twitch.tv@evil.example/monstercat',
  'https://evil.example/www.twitch.tv/monstercat',
  'https://wwwtwitch.tv/monstercat',
  'https://www.tw\u0456tch.tv/monstercat',
  'https://www.twitch.tv.:443@evil.example/monstercat',
];

test('an address that only looks like a platform’s names no channel', async ({ companion, panel }) => {
  await (await connect(companion)).close();
  for (const pageUrl of lookAlikes) {
    const popup = await companion.rightClick({ pageUrl });
    await expect(popup.getByText('This address isn’t a channel'), pageUrl).toBeVisible();
    injected('hostile: look-alike hosts');
    await expect(popup.getByLabel('Channel on Twitch'), pageUrl).toHaveCount(0);
  }
  expect(panel.adds()).toEqual([]);
});

test('a key that is pasted into another field is neither sent nor kept', async ({ companion, panel }) => {
  const page = await connect(companion);
  const popup = await openForm(companion, 'monstercat');
  for (const label of ['Quantity', 'Interval', 'Channel on Twitch']) {
    const field = popup.getByLabel(label);
    const before = await field.inputValue();
    await field.fill(demoKey);
    await expect(field).toHaveValue(demoKey);
    await popup.getByRole('button', { name: 'Review order' }).click();
    injected('hostile: key pasted into another field');
    await field.fill(before);
  }
  await popup.getByRole('combobox', { name: 'Service' }).click();
  await popup.getByRole('combobox', { name: 'Service' }).fill(demoKey);
  await popup.close();
  const channel = { platform: 'twitch', name: demoKey } as const;
  expect(await send(page, { type: 'declareChannel', channel })).toMatchObject({ ok: false });
  expect(await send(page, anOrder({ link: demoKey, channel }))).toMatchObject({ ok: false });
  expect(panel.adds()).toEqual([]);

  panel.misbehave({ action: 'add', drop: 'beforeTaking' });
  const unsettled = anOrder();
  await placeCut(companion, page, unsettled);
  const attached = await send(page, { type: 'attachOrderId', uuid: unsettled.uuid, id: demoKey });
  expect(attached).toMatchObject({ ok: false, error: 'textHoldsKey' });
  expect(panel.requests('status')).toEqual([]);

  const kept = await companion.worker.evaluate(async () => {
    const { apiKey: _saved, ...local } = await chrome.storage.local.get();
    return JSON.stringify([local, await chrome.storage.session.get()]);
  });
  expect(kept).not.toContain(demoKey);
  expect(JSON.stringify(await storedOrders(page))).not.toContain(demoKey);
  expect(await stored(companion, 'apiKey')).toMatchObject({ key: demoKey });
});
