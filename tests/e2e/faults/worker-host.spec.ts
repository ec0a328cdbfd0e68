import type { WxtBrowser } from 'wxt/browser';
import buildForFirefox from '../../firefox/build-for-firefox.ts';
import { expect, test } from '../../firefox/in-firefox.ts';
import { orderPageOf } from '../../firefox/order-page-of.ts';
import { demoKey } from '../../panel/demo.ts';
import { injected } from './support/injected.ts';

declare const chrome: WxtBrowser;

const order = {
  uuid: '00000001-0000-4000-8000-000000000001',
  service: '2114',
  link: 'monstercat',
  quantity: 100,
};
const notAllowed = 'The browser does not let this extension reach botzverse.com';

// Only Firefox lets the user take a host from an extension at any time.
test.beforeAll(buildForFirefox);

test('a host that the user has taken away is named, nothing is sent, and the options ask for it again', async ({
  firefox,
  panel,
}) => {
  const { privileged, openPage } = firefox;
  const options = await openPage('options.html#account');
  const page = orderPageOf(options);
  await page.setUp(['monstercat']);
  const asked = panel.journal.length;

  await privileged.withdrawHost('https://botzverse.com/*');
  const api = { origins: ['https://botzverse.com/api/*'] };
  expect(await options.evaluate((host) => chrome.permissions.contains(host), api)).toBe(false);
  injected('worker: host permission revoked');

  await test.step('every way to the panel says so', async () => {
    const refused = { ok: false, error: 'hostNotAllowed' };
    expect(await page.send({ type: 'refresh', ifOlderThanSeconds: 0 })).toMatchObject(refused);
    expect(await page.send({ type: 'saveApiKey', key: demoKey })).toMatchObject(refused);
    const command = page.command(order, panel.services.get('2114')?.rate ?? '');
    expect(await page.send(command)).toMatchObject(refused);
    expect((await page.records()).map(({ state }) => state)).toEqual(['notSent']);
    expect(panel.journal).toHaveLength(asked);
  });

  await test.step('the popup says so in words, and leads to the options', async () => {
    const popup = await openPage('popup.html');
    await popup.waitForSelector(`::-p-text(${notAllowed})`);
    await popup.waitForSelector('::-p-text(Open the options)');
    await popup.close();
  });

  await test.step('the options ask the browser at a click, and then everything works again', async () => {
    await options.bringToFront();
    await options.locator('::-p-text(Allow access to botzverse.com)').click();
    await expect.poll(() => privileged.answerWhatIsAsked('allow')).toBe(true);
    await options.waitForFunction((words) => !document.body.innerText.includes(words), {}, notAllowed);
    await panel.waitFor(({ requests }) => requests('balance').length > 1);
    await expect.poll(async () => (await page.stored('local'))['snapshot']).toMatchObject({ problem: null });
    expect(panel.adds()).toEqual([]);
  });
});
