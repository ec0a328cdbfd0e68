import type { WxtBrowser } from 'wxt/browser';
import { connect, send } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { expectToWaitFor, holdLock } from './support/hold-lock.ts';
import { injected } from './support/injected.ts';
import { addFor, addsFor, expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';

declare const chrome: WxtBrowser;

test('a worker that the browser has stopped is there again for alarm and popup, with all it knew', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await orderFor(page, 'open_order');
  const { orderId = '' } = addFor(panel, 'open_order');
  await companion.stopWorker(page);
  injected('worker: idle stop');

  panel.advance(orderId, { status: 'processing', remains: 40 });
  await companion.fireAlarm('poll');
  await expect
    .poll(async () => (await recordFor(page, 'open_order')).report)
    .toMatchObject({ word: 'processing', remains: 40 });
  await companion.stopWorker(page);
  const popup = await companion.openPopup();
  await expect(popup.getByRole('region', { name: 'Open orders' }).getByRole('listitem')).toContainText(
    '60 of 100',
  );
  expect(panel.adds()).toHaveLength(1);
  await expectSoundBooks(panel, page);
});

test('a badge that is empty after a restart is made anew from the records', async ({ companion, panel }) => {
  const page = await connect(companion);
  await orderFor(page, 'open_order');
  await companion.worker.evaluate(() =>
    Promise.all([chrome.action.setBadgeText({ text: '' }), chrome.action.setTitle({ title: '' })]),
  );
  await expect.poll(() => companion.badge()).toMatchObject({ text: '' });
  injected('worker: badge empty after a restart');
  await companion.restartBrowser();
  await expect.poll(() => companion.badge()).toMatchObject({ text: '1', title: '1 open order' });
  expect(panel.adds()).toHaveLength(1);
});

test('what is asked of a worker that is not ready yet is done once it is, and once', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const release = await holdLock(page, 'orders');
  await companion.stopWorker(page);
  const placing = orderFor(page, 'early');
  await expectToWaitFor(page, 'orders');
  expect(panel.adds()).toEqual([]);
  injected('worker: popup asks before the worker is ready');

  const popup = await companion.openOptions('#orders');
  await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
  await release();
  expect(await placing).toEqual({ ok: true });
  expect(addsFor(panel, 'early')).toHaveLength(1);
  expect(await recordFor(page, 'early')).toMatchObject({ state: 'placed' });
  await expectSoundBooks(panel, page);
});

test('a page whose extension is gone says so in words', async ({ companion, panel }) => {
  const page = await connect(companion);
  const requests = panel.requests().length;
  const calls = await page.evaluateHandle(() => {
    const refused: string[] = [];
    chrome.runtime.sendMessage = () => {
      refused.push('Extension context invalidated.');
      throw new Error('Extension context invalidated.');
    };
    return refused;
  });
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('The extension was interrupted')).toBeVisible();
  expect(await calls.jsonValue()).toContain('Extension context invalidated.');
  injected('worker: extension context invalidated');
  expect(panel.requests()).toHaveLength(requests);
  await page.reload();
  expect(await send(page, { type: 'checkApiKey' })).toEqual({ ok: true });
});
