import type { Locator, Page } from '@playwright/test';
import type { PlaceOrder } from '../../../utils/command.ts';
import { anOrder, connect, send } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { placeCut } from '../support/cut-order.ts';
import { pressPlaceOrder, readyToPlace } from '../support/press-place-order.ts';
import { openReview } from './support/fill-form.ts';
import { openForm } from './support/fill-form.ts';
import { injected } from './support/injected.ts';
import { addFor, addsFor, expectSoundBooks, recordFor } from './support/order-for.ts';

type Counting = { clicks: number };

/** Counts the clicks that really reach the page, whatever the page makes of them. */
const countClicks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const counting: Counting = Object.assign(globalThis, { clicks: 0 });
    document.addEventListener('click', () => (counting.clicks += 1), true);
  });
const clicksOn = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Counting).clicks);

test('a double click, and Enter together with a click, place one order each', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const presses = [
    {
      name: 'placing: double click',
      channel: 'clicked_twice',
      press: (_popup: Page, place: Locator) => place.dblclick(),
    },
    {
      name: 'placing: Enter plus click',
      channel: 'entered_and_clicked',
      press: async (popup: Page, place: Locator) => {
        await expect(place).toHaveAttribute('aria-disabled', 'false');
        await place.focus();
        const box = await place.boundingBox();
        if (box === null) throw new Error('The button is not on the screen.');
        const { x, y, width, height } = box;
        await Promise.all([popup.keyboard.press('Enter'), popup.mouse.click(x + width / 2, y + height / 2)]);
      },
    },
  ] as const;
  for (const { name, channel, press } of presses) {
    await send(page, { type: 'declareChannel', channel: { platform: 'twitch', name: channel } });
    const popup = await openReview(companion, channel);
    const place = await readyToPlace(popup);
    await countClicks(popup);
    panel.misbehave({ action: 'add', hold: 'answer' });
    await press(popup, place);
    await panel.waitFor(() => addsFor(panel, channel).length > 0);
    await expect.poll(() => clicksOn(popup), name).toBe(2);
    panel.release();
    await expect(popup.getByRole('heading', { name: 'Order placed' })).toBeVisible();
    injected(name);
    addFor(panel, channel);
    expect(await recordFor(page, channel), name).toMatchObject({ state: 'placed' });
    await popup.getByRole('button', { name: 'Done' }).click();
  }
  await expectSoundBooks(panel, page);
});

test('two windows that order the same at once send one order', async ({ companion, panel }) => {
  const pages = [await connect(companion), await companion.openOptions('#orders')] as const;
  const [page] = pages;
  panel.misbehave({ action: 'balance', hold: 'answer' });
  const sending = pages.map((each) => send(each, anOrder()));
  await Promise.race(sending);
  panel.release();
  const outcomes = await Promise.all(sending);
  const refused = outcomes.filter((outcome) => !outcome.ok);
  expect(refused).toEqual([expect.objectContaining({ error: 'beingPlaced' })]);
  injected('placing: two windows at once');
  addFor(panel, 'monstercat');
  await recordFor(page, 'monstercat');
  await expectSoundBooks(panel, page);
});

test('the same order minutes ago is asked about, and sent again only when that is confirmed', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await send(page, anOrder());
  const second = (confirmed: PlaceOrder['confirmed']) => send(page, anOrder({ quantity: 120, confirmed }));
  expect(await second([])).toMatchObject({ ok: false, error: 'orderedMinutesAgo' });
  addFor(panel, 'monstercat');
  injected('placing: same service and link minutes ago');
  expect(await second(['orderedMinutesAgo'])).toEqual({ ok: true });
  expect(addsFor(panel, 'monstercat')).toHaveLength(2);
  await expectSoundBooks(panel, page);
});

test('an order that is not settled is asked about in whichever spelling its channel is ordered for again', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  panel.misbehave({ action: 'add', drop: 'afterTaking' });
  await placeCut(companion, page, anOrder());
  expect(['unknown', 'placedIdLost']).toContain((await recordFor(page, 'monstercat')).state);

  const popup = await openForm(companion, 'monstercat');
  await popup.getByLabel('Quantity').fill('120');
  await popup.getByRole('button', { name: 'Full address' }).click();
  await popup.getByRole('button', { name: 'Review order' }).click();
  await expect(popup.getByRole('main')).toContainText('https://www.twitch.tv/monstercat');
  await popup.getByRole('button', { name: 'Place order' }).click();
  await expect(popup.getByRole('alert')).toContainText('An order for this service and link is not confirmed');

  const link = 'https://m.twitch.tv/Monstercat';
  const channel = { platform: null, name: link };
  await send(page, { type: 'declareChannel', channel });
  const pasted = await send(page, anOrder({ link, channel }));
  expect(pasted).toMatchObject({ ok: false, error: 'orderUnsettled' });
  expect(panel.adds()).toHaveLength(1);
  await expectSoundBooks(panel, page);
});

test('a popup that is closed right after the click says the next time how its order ended', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const popup = await openReview(companion, 'monstercat');
  panel.misbehave({ action: 'add', hold: 'answer' });
  await pressPlaceOrder(popup);
  await popup.close();
  await panel.waitFor(() => panel.adds().length > 0);
  expect(popup.isClosed()).toBe(true);
  expect(addFor(panel, 'monstercat').outcome).toBe('waiting');
  injected('placing: popup closed right after the click');
  panel.release();
  await panel.waitFor(() => addFor(panel, 'monstercat').outcome === 'replied');
  await expect.poll(async () => (await recordFor(page, 'monstercat')).state).toBe('placed');
  const again = await companion.openPopup();
  await expect(again.getByRole('region', { name: 'Since you last looked' })).toContainText('Placed');
  addFor(panel, 'monstercat');
  await expectSoundBooks(panel, page);
});
