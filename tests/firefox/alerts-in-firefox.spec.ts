import type { Page } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import { expect, test } from './in-firefox.ts';
import { orderPageOf } from './order-page-of.ts';

declare const chrome: WxtBrowser;

const wordsOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
const isOn = (page: Page): Promise<boolean | undefined> =>
  page.evaluate(() => document.querySelectorAll<HTMLInputElement>('[role=switch]')[1]?.checked);
/** Without a window Firefox has nothing to show a notification on, and closes it at once: that is written down. */
const watchNotifications = (page: Page): Promise<void> =>
  page.evaluate(() => {
    chrome.notifications.onClosed.addListener((id) => {
      document.documentElement.dataset['notified'] = id;
    });
  });
const notified = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['notified']);

test('a switch asks the browser, goes back when it is refused, and notifies once it is allowed', async ({
  firefox,
  panel,
}) => {
  const { privileged, openPage } = firefox;
  const options = await openPage('options.html#alerts');
  const page = orderPageOf(options);
  await page.setUp(['monstercat']);
  const completed = options.locator('::-p-aria([name="An order is completed"][role="switch"])');

  await test.step('refused, the switch goes back and the page says so', async () => {
    await completed.click();
    await expect.poll(() => privileged.answerWhatIsAsked('refuse')).toBe(true);
    await expect.poll(() => wordsOf(options)).toContain('The switch stays off');
    expect(await isOn(options)).toBe(false);
    expect((await page.stored('local'))['settings']).toBeUndefined();
  });

  await test.step('allowed, the switch is on', async () => {
    await completed.click();
    await expect.poll(() => privileged.answerWhatIsAsked('allow')).toBe(true);
    await expect.poll(() => wordsOf(options)).toContain('Saved');
    expect(await isOn(options)).toBe(true);
    expect(await wordsOf(options)).not.toContain('The switch stays off');
  });

  await test.step('an event page that was ended notifies of an order that has ended meanwhile', async () => {
    const order = {
      uuid: '00000001-0000-4000-8000-000000000001',
      service: '2114',
      link: 'monstercat',
      quantity: 100,
    };
    const command = page.command(order, panel.services.get('2114')?.rate ?? '');
    await page.ask({ ...command, confirmed: ['connectionUnguarded'] });
    await watchNotifications(options);
    expect(await privileged.endEventPage()).toBe(true);
    panel.complete('12345');
    await privileged.fireAlarm('poll');
    await expect.poll(() => notified(options)).toContain(`#orders/${order.uuid}@`);
  });

  await test.step('the keys for the popup are changed on a page of the browser', async () => {
    const account = await openPage('options.html#account');
    await expect.poll(() => wordsOf(account)).toContain('Alt Shift B');
    await account.locator('::-p-text(Change shortcut)').click();
    await expect.poll(() => privileged.tabs()).toContain('about:addons');
  });
});
