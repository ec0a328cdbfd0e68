import { expect } from '@playwright/test';
import type { Snapshot } from '../../utils/snapshot.ts';
import { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import type { LaunchOptions } from '../e2e/browser/launch-browser.ts';
import { anOrder, connect, send, stored } from '../e2e/support/by-command.ts';
import type { Panel } from '../panel/panel.ts';

const openOrders = 5;

/** Fills a profile by the worker itself, as an account in use looks: the key saved, five orders being delivered. */
export async function seedProfile(panel: Panel, options: LaunchOptions): Promise<void> {
  const companion = await ChromiumCompanion.launch(options);
  const page = await connect(companion);
  for (let i = 1; i <= openOrders; i += 1) {
    const order = anOrder({ quantity: i * 100, confirmed: ['orderedMinutesAgo', 'priceNeedsConfirming'] });
    expect(await send(page, order)).toEqual({ ok: true });
    expect(await send(page, { type: 'markSeen', uuid: order.uuid })).toEqual({ ok: true });
  }
  for (const { id, quantity } of panel.orders()) {
    panel.advance(id, { status: 'Processing', remains: quantity / 2 });
  }
  await companion.fireAlarm('poll');
  const delivered = async () =>
    ((await stored(companion, 'snapshot')) as Snapshot).openOrders.filter((order) => order.delivered);
  await expect.poll(async () => (await delivered()).length).toBe(openOrders);
  await companion.close();
}
