import type { Page } from '@playwright/test';
import type { Panel } from '../panel/panel.ts';
import { hostileStrings } from '../replies/hostile-strings.ts';
import type { Companion } from './browser/companion.ts';
import { anOrder, connect, send, storedOrders } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

type Watched = { hostile?: string; reports?: string[] };

/** Keeps every report of the content security policy on the page. */
const watchPolicy = (page: Page) =>
  page.evaluate(() => {
    const reports: string[] = [];
    Object.assign(globalThis, { reports });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reports.push(`${violatedDirective} ${blockedURI}`),
    );
  });

/** What ran or was refused on the page, and whether it is wider than its window. */
const stateOf = (page: Page) =>
  page.evaluate(() => {
    const { hostile = 'nothing ran', reports } = globalThis as Watched;
    const { scrollWidth, clientWidth } = document.documentElement;
    const strange = document.querySelectorAll('iframe, script:not([src]), base, form[action], object, embed');
    return { hostile, reports, isWider: scrollWidth > clientWidth, strange: strange.length };
  });
const sound = { hostile: 'nothing ran', reports: [], isWider: false, strange: 0 };

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash);
  await expect(page.locator(`a[href="${hash}"][aria-current]`)).toBeVisible();
}

/** Where the page's own parts stand. */
const placesOf = async (page: Page) =>
  Promise.all([
    page.locator('nav').first().boundingBox(),
    page.getByRole('heading', { level: 1 }).boundingBox(),
  ]);

// Each text is a round trip or two: on a busy machine that takes its time.
test.slow();

const sections = ['#services', '#orders', '#account', '#spending'];
const texts = hostileStrings();

const answer = (panel: Panel, action: string, body: unknown, status = 200) =>
  panel.misbehave({ action, status, body: JSON.stringify(body) });

/** Plays hostile replies, and looks at every section and the popup: nothing ran, and all stands where it stood. */
async function expectSound(companion: Companion, play: (page: Page) => Promise<void>): Promise<void> {
  const page = await connect(companion);
  await send(page, anOrder());
  await watchPolicy(page);
  const before = new Map<string, unknown>();
  for (const hash of sections) {
    await show(page, hash);
    before.set(hash, await placesOf(page));
  }
  await play(page);
  for (const hash of sections) {
    await show(page, hash);
    for (const share of [0.3, 0.7, 0]) {
      await page.evaluate((at) => {
        for (const box of document.querySelectorAll('*')) box.scrollTop = box.scrollHeight * at;
      }, share);
      expect(await stateOf(page), hash).toEqual(sound);
    }
    expect(await placesOf(page), hash).toEqual(before.get(hash));
  }
  const popup = await companion.openPopup();
  await watchPolicy(popup);
  await expect(popup.getByRole('heading', { name: 'Balance' })).toBeVisible();
  expect(await stateOf(popup)).toEqual(sound);
  const refusals = companion.logLines.filter((line) => /Content.Security.Policy|Refused to/i.test(line));
  expect(refusals).toEqual([]);
}

test('200 hostile texts in every field of balance and status run nothing, and displace nothing', async ({
  companion,
  panel,
}) => {
  expect(texts).toHaveLength(200);
  await expectSound(companion, async (page) => {
    for (const [n, text] of texts.entries()) {
      answer(panel, 'balance', { status: 'success', balance: '128.40', currency: text });
      answer(panel, 'status', {
        status: text,
        charge: '1',
        currency: text,
        remains: text,
        start_count: text,
      });
      await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
      if (n % 20 === 0) expect(await stateOf(page)).toEqual(sound);
    }
  });
});

test('200 hostile texts as the words of an error run nothing, and displace nothing', async ({
  companion,
  panel,
}) => {
  await expectSound(companion, async (page) => {
    await show(page, '#account');
    for (const [n, text] of texts.entries()) {
      const error = { status: 'error', message: text, error: text, errors: { [text]: text } };
      answer(panel, 'balance', error, n % 2 ? 200 : 400);
      await send(page, { type: 'checkApiKey' });
      if (n % 20 === 0) expect(await stateOf(page)).toEqual(sound);
    }
  });
});

test('hostile texts in the answer to an order run nothing, and displace nothing', async ({
  companion,
  panel,
}) => {
  await expectSound(companion, async (page) => {
    // Each order stays and is looked at again, which takes its time: every eighth text, two by two.
    const chosen = texts.filter((_text, n) => n % 8 === 0);
    for (const [n, text] of chosen.entries()) {
      const channel = { platform: 'twitch', name: `channel_${n}` } as const;
      await send(page, { type: 'declareChannel', channel });
      const refusal = { status: 'error', message: text, order_id: texts[n] };
      answer(panel, 'add', n % 2 ? refusal : { status: 'success', order: text, id: texts[n] });
      await send(page, anOrder({ link: channel.name, channel }));
      panel.behave();
    }
    const orders = await storedOrders(page);
    expect(orders).toHaveLength(chosen.length + 1);
    for (const order of orders.filter((_order, n) => n % 8 === 0)) {
      await page.evaluate((uuid) => (location.hash = `#orders/${uuid}`), order.uuid);
      await expect(page.getByText(order.link).filter({ visible: true }).first()).toBeVisible();
      expect(await stateOf(page), order.link).toEqual(sound);
    }
  });
});

test('200 hostile texts in every field of a service run nothing, and displace nothing', async ({
  companion,
  panel,
}) => {
  const rows = texts.map((text, n) => ({
    service: String(n + 1),
    name: `${n} ${text}`,
    category: text,
    type: text,
    rate: text,
    min: text,
    max: text,
    [text]: text,
  }));
  const named = texts.map((text) => ({ service: text, name: text, category: text }));
  await expectSound(companion, async (page) => {
    panel.misbehave({
      action: 'services',
      body: (natural) => JSON.stringify([...rows, ...named, ...(JSON.parse(natural) as unknown[])]),
    });
    expect(await send(page, { type: 'readServices', isForced: true })).toEqual({ ok: true });
    await show(page, '#services');
    for (let step = 0; step < 20; step += 1) {
      await page.evaluate((at) => {
        for (const box of document.querySelectorAll('*')) box.scrollTop = at * 400;
      }, step);
      expect(await stateOf(page), `step ${step}`).toEqual(sound);
    }
  });
});
