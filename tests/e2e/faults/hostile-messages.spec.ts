import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { randomNumbers } from '../../panel/random-numbers.ts';
import { productionBuild } from '../browser/launch-browser.ts';
import { anOrder, connect, storedOrders } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { injected } from './support/injected.ts';
import { makeStranger, type Stranger } from './support/stranger.ts';

declare const chrome: WxtBrowser;

const junk = (random: () => number, depth = 0): unknown => {
  const pick = <Item>(items: Item[]) => items[Math.floor(random() * items.length)] as Item;
  const some = <Item>(make: () => Item) => Array.from({ length: Math.floor(random() * 4) }, make);
  const leaf = () => pick<unknown>([null, true, -1, 1e308, '', 'placeOrder', '\u202E', 'x'.repeat(999)]);
  if (depth > 2 || random() < 0.3) return leaf();
  if (random() < 0.4) return some(() => junk(random, depth + 1));
  const names = ['type', 'uuid', 'key', 'service', 'link', 'channel', '__proto__', 'settings', 'shown'];
  const fields = some(() => [pick(names), junk(random, depth + 1)] as const);
  // A command whose fields are all of the wrong type, or anything else.
  const type = pick(['placeOrder', 'saveApiKey', 'attachOrderId', 'declareChannel', 'saveSettings', 'erase']);
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
