import type { Order, OrderState } from '../../utils/orders/order.ts';
import { demoKey } from '../panel/demo.ts';
import type { Panel } from '../panel/panel.ts';
import { letTimePass } from '../proofs/let-time-pass.ts';
import { OrderPage } from '../proofs/order-page.ts';
import type { Companion } from './browser/companion.ts';
import { expect, test } from './support/companion-test.ts';
import { firstRate, histories, orderOf } from './support/settle-histories.ts';

const minute = 60_000;
/** How far the panel's clock is ahead: nobody waits for ten minutes. */
const clock = { aheadMs: 0 };

test.use({
  // Over HTTP/1.1 Firefox may send an order that is cut off again by itself, and have an answer then.
  panelOptions: ({ browserName }, use) =>
    use({
      protocols: browserName === 'firefox' ? 'h2' : 'h1',
      services: 30,
      clock: () => Date.now() + clock.aheadMs,
    }),
});
test.beforeEach(() => {
  clock.aheadMs = 0;
});

const lost = orderOf(2, 100);

async function recordOf(page: OrderPage, uuid: string): Promise<Order> {
  const [record] = await page.records(uuid);
  if (record === undefined) throw new Error('The order has no record.');
  return record;
}

/** 5 s after an order the worker reads the balance again, and both copies of the record show it. */
async function waitForFirstLook(panel: Panel, page: OrderPage, readsBefore: number): Promise<void> {
  await panel.waitFor((now) => now.requests('balance').length > readsBefore + 1);
  await expect
    .poll(async () => {
      const { openOrders } = (await page.stored('local')) as { openOrders: Order[] };
      const unknown = [...openOrders, ...(await page.records())].filter(({ state }) => state === 'unknown');
      return unknown.every(({ steps }) => steps.at(-1)?.kind === 'balance');
    })
    .toBe(true);
}

async function pass(page: OrderPage, ms: number): Promise<void> {
  clock.aheadMs += ms;
  await letTimePass(page, ms);
}

/** An order of an hour ago, from which the worker learnt the unit of the rate and when the panel charges. */
async function orderEarlier(panel: Panel, page: OrderPage, quantity: number, rate: string): Promise<void> {
  const reads = panel.requests('balance').length;
  await page.ask(page.command(orderOf(1, quantity), rate));
  await waitForFirstLook(panel, page, reads);
  await page.ask({ type: 'refresh', ifOlderThanSeconds: 0 });
  await pass(page, 60 * minute);
}

/** Lets the worker look as its alarm does, until the order is settled. */
async function settle(companion: Companion, page: OrderPage): Promise<OrderState> {
  for (const waited of [3 * minute, 8 * minute]) {
    const { state } = await recordOf(page, lost.uuid);
    if (state !== 'unknown') return state;
    await pass(page, waited);
    const before = await recordOf(page, lost.uuid);
    await companion.fireAlarm('settle');
    await expect.poll(async () => (await recordOf(page, lost.uuid)).counter).toBeGreaterThan(before.counter);
  }
  return (await recordOf(page, lost.uuid)).state;
}

for (const history of histories) {
  const {
    happens,
    charged,
    isPlaced,
    ends,
    decimals,
    quantity = 100,
    chargeTimes = 1,
    during,
    between,
  } = history;

  test(`charged ${charged}, ${happens}: ${ends}`, async ({ panel, companion }) => {
    const rate = decimals === 5 ? '0.51373' : firstRate;
    panel.settings.chargeAfterMs = charged === 'at once' ? 0 : charged === 'late' ? 10 * minute : 'never';
    panel.services.change(lost.service, { rate });
    if (decimals === 5) panel.accounts.change(demoKey, { decimals });
    else panel.accounts.change(demoKey, { roundedTo: 2 });
    const page = await OrderPage.open(companion.context, companion.pageRoot);
    await page.setUp(['channel_1', 'channel_2', 'channel_3']);
    if (!history.isFirst) await orderEarlier(panel, page, 100, rate);

    panel.misbehave({
      action: 'add',
      drop: isPlaced ? 'afterTaking' : 'beforeTaking',
      chargeTimes,
      hold: 'answer',
    });
    const reads = panel.requests('balance').length;
    const placing = page.ask(page.command({ ...lost, quantity }, rate));
    await panel.waitFor(() => panel.adds().some(({ fields }) => fields?.['link'] === lost.link));
    during?.(panel);
    panel.release();
    await placing;
    await between?.(page);
    await waitForFirstLook(panel, page, reads);

    expect(await settle(companion, page)).toBe(ends);
    const isInBooks = [...panel.books().orders.values()].some(({ link }) => link === lost.link);
    expect(isInBooks).toBe(isPlaced);
    const needsUser = ends === 'placedIdLost' || ends === 'ambiguous';
    await expect.poll(async () => (await companion.badge()).text.endsWith('!')).toBe(needsUser);
  });
}
