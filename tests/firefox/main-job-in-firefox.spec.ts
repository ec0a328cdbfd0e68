import type { Page } from 'puppeteer-core';
import { demoKey } from '../panel/demo.ts';
import { openFromMenu } from './context-menu.ts';
import { expect, test } from './in-firefox.ts';
import { orderPageOf } from './order-page-of.ts';
import { PopupView } from './popup-view.ts';

const service = 'Twitch Live Viewers | 60 min | No drop | 100% stability';

async function saveKey(options: Page, key: string): Promise<void> {
  await options.locator('#key').fill(key);
  await options.locator('::-p-text(Check and save)').click();
}

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Everything that a page's document holds, and what stands in its fields. */
const documentOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...Array.from(document.querySelectorAll('input'), ({ value }) => value),
    ].join(),
  );

test('from the first key to the finished order, through an event page that is ended', async ({
  firefox,
  panel,
}) => {
  const { browser, privileged, openPage } = firefox;
  const options = await openPage('options.html#account');
  const orders = orderPageOf(options);
  const popup = new PopupView(options);

  await test.step('a wrong key is refused with the reason, and nothing is saved', async () => {
    await saveKey(options, 'not-the-right-key-0000');
    await expect.poll(() => textOf(options)).toContain('Invalid API key or inactive user');
    expect((await orders.stored('local'))['apiKey']).toBeUndefined();
  });

  await test.step('the right key is saved, and the page does not keep it', async () => {
    await saveKey(options, demoKey);
    await expect.poll(() => textOf(options)).toContain('Botzverse accepted the key');
    expect(await documentOf(options)).not.toContain(demoKey);
  });

  await test.step('the popup shows the balance', async () => {
    const page = await openPage('popup.html');
    await expect.poll(() => textOf(page)).toContain('$128.40');
    await page.close();
  });

  await test.step('the context menu opens the popup on the form with that channel', async () => {
    const tab = await browser.newPage();
    await tab.goto('https://www.twitch.tv/monstercat');
    await openFromMenu(tab, privileged);
    await expect.poll(() => popup.valueOf('#link')).toBe('monstercat');
    expect(await popup.size()).toMatchObject({ width: 360, overflow: 0 });
  });

  await test.step('the service is found by its words', async () => {
    await popup.click('#service');
    await popup.fill('#find', '100% twitch 60 viewers');
    await popup.click('[role=option]', '2114');
    await popup.fill('#quantity', '100');
    await expect.poll(() => popup.text()).toContain('$0.05');
  });

  await test.step('the first order for a channel asks whether it is theirs', async () => {
    await popup.click('button', 'Review order');
    await popup.click('button', 'I own or manage this channel');
    await expect.poll(() => popup.text()).toContain(service);
  });

  await test.step('nothing is sent before the user knows that Firefox may repeat it', async () => {
    await popup.click('button', 'Place order');
    await expect.poll(() => popup.text()).toContain('Order anyway');
    expect(panel.adds()).toEqual([]);
  });

  await test.step('exactly one add is sent, with exactly the reviewed fields', async () => {
    await popup.click('button', 'Order anyway');
    await expect.poll(() => popup.text()).toContain('Order placed');
    expect(await popup.text()).toContain('12345');
    expect(await popup.text()).toContain('Nothing kept the browser from sending this order twice.');
    expect(panel.adds().map(({ fields }) => fields)).toEqual([
      { key: demoKey, action: 'add', service: 2114, quantity: 100, link: 'monstercat' },
    ]);
    await expect
      .poll(() => privileged.badge())
      .toMatchObject({ text: '1', title: expect.stringContaining('1 open order') });
  });

  await test.step('after the event page was ended, an alarm wakes it and the order is looked at', async () => {
    await popup.click('button', 'Done');
    await expect.poll(() => popup.text()).toContain('Open orders');
    await popup.close();
    expect(await privileged.endEventPage()).toBe(true);
    panel.advance('12345', { status: 'Processing', remains: 40, charge: '0.05' });
    await privileged.fireAlarm('poll');
    const page = await openPage('popup.html');
    await expect.poll(() => textOf(page)).toContain('60 of 100');
    await page.close();
  });

  await test.step('the finished order leaves the badge', async () => {
    expect(await privileged.endEventPage()).toBe(true);
    panel.complete('12345');
    await privileged.fireAlarm('poll');
    // Text and title are two calls to the browser.
    await expect
      .poll(() => privileged.badge())
      .toMatchObject({ text: '', title: expect.stringContaining('No open orders') });
    expect(panel.adds()).toHaveLength(1);
    expect(await documentOf(options)).not.toContain(demoKey);
  });
});
