import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { demoKey } from '../../panel/demo.ts';
import { randomNumbers } from '../../panel/random-numbers.ts';
import { productionBuild } from '../browser/launch-browser.ts';
import { anOrder, connect, send, stored, storedOrders } from '../by-command.ts';
import { expect, test } from '../companion.ts';
import { openForm } from './fill-form.ts';
import { injected } from './injected.ts';
import { makeStranger, type Stranger } from './stranger.ts';

declare const chrome: WxtBrowser;

test('a page that frames the popup frames nothing', async ({ companion, panel }) => {
  await connect(companion);
  const requests = panel.requests().length;
  const page = await companion.context.newPage();
  await page.goto('https://www.twitch.tv/monstercat');
  const url = `chrome-extension://${companion.extensionId}/popup.html`;
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

const junk = (random: () => number, depth = 0): unknown => {
  const pick = <Item>(items: Item[]) => items[Math.floor(random() * items.length)] as Item;
  const some = <Item>(make: () => Item) => Array.from({ length: Math.floor(random() * 4) }, make);
  const leaf = () => pick<unknown>([null, true, -1, 1e308, '', 'placeOrder', '\u202E', 'x'.repeat(999)]);
  if (depth > 2 || random() < 0.3) return leaf();
  if (random() < 0.4) return some(() => junk(random, depth + 1));
  const names = ['type', 'uuid', 'key', 'service', 'link', 'channel', '__proto__', 'settings', 'shown'];
  const fields = some(() => [pick(names), junk(random, depth + 1)] as const);
  // A command whose fields are all of the wrong type, or anything else.
  const type = pick(['placeOrder', 'saveApiKey', 'attachOrderId', 'stateChannel', 'saveSettings', 'erase']);
  return random() < 0.5 ? Object.fromEntries(fields) : { type, key: {}, uuid: 1, channel: [], settings: 0 };
};

test('ten thousand messages that are no commands are refused, one by one', async ({ companion, panel }) => {
  const page = await connect(companion);
  const requests = panel.requests().length;
  const random = randomNumbers(10_000);
  const messages = Array.from({ length: 10_000 }, () => junk(random));
  const answers = await page.evaluate(async (all) => {
    const counts: Record<string, number> = {};
    for (let n = 0; n < all.length; n += 500) {
      const batch = all.slice(n, n + 500).map((message) => chrome.runtime.sendMessage(message));
      for (const answer of await Promise.all(batch)) {
        const text = JSON.stringify(answer);
        counts[text] = (counts[text] ?? 0) + 1;
      }
    }
    return counts;
  }, messages);
  expect(answers).toEqual({ '{"ok":false,"error":"commandRefused","detail":null}': 10_000 });
  injected('hostile: 10,000 random messages to the worker');
  expect(panel.requests()).toHaveLength(requests);
  expect(await storedOrders(page)).toEqual([]);
});

/** Sends an order to the extension from where it may not come from, and says what came of it. */
const sendFrom = (page: Page, extensionId: string): Promise<string> =>
  page.evaluate(
    async ([id, order]) => {
      const runtime = (globalThis as { chrome?: Partial<WxtBrowser> }).chrome?.runtime;
      if (runtime?.sendMessage === undefined) return 'no way to send';
      return runtime.sendMessage(id, order).then(JSON.stringify, String);
    },
    [extensionId, anOrder()] as const,
  );

test('a page has no way to send messages, and one that claims another sender is refused', async ({
  companion,
  panel,
}) => {
  const own = await connect(companion);
  const page = await companion.context.newPage();
  await page.goto('https://www.twitch.tv/monstercat');
  expect(await sendFrom(page, companion.extensionId)).toBe('no way to send');
  // Even if one got through, its sender gives it away.
  const answer = await companion.worker.evaluate((order) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const onMessage = chrome.runtime.onMessage as unknown as { dispatch(...args: unknown[]): void };
    onMessage.dispatch(order, { id: chrome.runtime.id, url: 'https://www.twitch.tv/monstercat' }, resolve);
    return promise;
  }, anOrder());
  expect(answer).toMatchObject({ ok: false, error: 'commandRefused' });
  injected('hostile: page sends messages');
  expect(panel.adds()).toEqual([]);
  expect(await storedOrders(own)).toEqual([]);
});

const withStranger = test.extend<{ stranger: Stranger }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this which fixtures are wanted.
  stranger: async ({}, use, testInfo) => use(await makeStranger(testInfo.outputPath('stranger'))),
  browserArgs: async ({ stranger }, use) => {
    const both = `${productionBuild},${stranger.folder}`;
    await use([`--disable-extensions-except=${both}`, `--load-extension=${both}`]);
  },
});

withStranger('another extension is not heard', async ({ companion, panel, stranger }) => {
  const own = await connect(companion);
  const page = await companion.context.newPage();
  await page.goto(stranger.page);
  expect(await sendFrom(page, companion.extensionId)).toContain('Receiving end does not exist');
  injected('hostile: another extension sends messages');
  expect(panel.adds()).toEqual([]);
  expect(await storedOrders(own)).toEqual([]);
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
    await expect(popup.getByText('This address names no channel'), pageUrl).toBeVisible();
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
  expect(await send(page, { type: 'stateChannel', channel })).toMatchObject({ ok: false });
  expect(await send(page, anOrder({ link: demoKey, channel }))).toMatchObject({ ok: false });
  expect(panel.adds()).toEqual([]);

  panel.misbehave({ action: 'add', drop: 'beforeTaking' });
  const unsettled = anOrder();
  await send(page, unsettled);
  const attached = await send(page, { type: 'attachOrderId', uuid: unsettled.uuid, id: demoKey });
  expect(attached).toMatchObject({ ok: false, error: 'orderNotFound' });
  expect(panel.requests('status')).toEqual([]);

  const kept = await companion.worker.evaluate(async () => {
    const { apiKey: _saved, ...local } = await chrome.storage.local.get();
    return JSON.stringify([local, await chrome.storage.session.get()]);
  });
  expect(kept).not.toContain(demoKey);
  expect(JSON.stringify(await storedOrders(page))).not.toContain(demoKey);
  expect(await stored(companion, 'apiKey')).toMatchObject({ key: demoKey });
});
