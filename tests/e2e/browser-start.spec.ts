import type { WxtBrowser } from 'wxt/browser';
import type { Companion } from './browser/companion.ts';
import { addFor, orderFor } from './faults/support/order-for.ts';
import { connect } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { connectSparing } from './support/sparing.ts';

declare const chrome: WxtBrowser;
type Fired = { dispatch(): void };

/** Chromium tells an extension that it loads by its command line of no start, so that is done here. */
async function startAgain(companion: Companion): Promise<void> {
  await companion.restartBrowser();
  await companion.worker.evaluate(() => (chrome.runtime.onStartup as unknown as Fired).dispatch());
}

test('an order that ended while the browser was closed is seen at its start, by badge and popup', async ({
  companion,
  panel,
}) => {
  const page = await connectSparing(companion);
  await orderFor(page, 'open_order');
  await expect.poll(async () => (await companion.badge()).text).toBe('1');
  panel.advance(addFor(panel, 'open_order').orderId ?? '', { status: 'Completed', remains: 0 });
  await startAgain(companion);
  await expect.poll(async () => (await companion.badge()).text).toBe('');
  const popup = await companion.openPopup();
  await expect(popup.getByText('Completed').first()).toBeVisible();
});

test('nothing is asked at a start with no order open', async ({ companion, panel }) => {
  await connect(companion);
  const before = panel.requests().length;
  await startAgain(companion);
  await expect.poll(async () => (await companion.badge()).title).toContain('No open orders');
  expect(panel.requests()).toHaveLength(before);
});

test('once there is a network again, an old order is looked at within a minute', async ({
  companion,
  panel,
}) => {
  const page = await connectSparing(companion);
  await orderFor(page, 'open_order');
  await companion.context.setOffline(true);
  await companion.fireAlarm('poll');
  const alarm = () => companion.worker.evaluate(() => chrome.alarms.get('poll'));
  await expect.poll(async () => (await alarm())?.periodInMinutes).toBe(1);
  panel.advance(addFor(panel, 'open_order').orderId ?? '', { status: 'Completed', remains: 0 });
  await companion.context.setOffline(false);
  await companion.fireAlarm('poll');
  await expect.poll(async () => (await companion.badge()).text).toBe('');
  await expect.poll(alarm).toBeUndefined();
});
