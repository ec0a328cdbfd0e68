import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { LimitState } from '../../utils/spending/limits.ts';
import type { Companion } from './browser/companion.ts';
import { openForm } from './faults/support/fill-form.ts';
import { anOrder, connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { pressPlaceOrder } from './support/press-place-order.ts';

declare const chrome: WxtBrowser;

const minute = 60_000;

/** Lets time pass for what waits, by writing back the time of the read from which it is counted. */
const letWait = (page: Page, ms: number): Promise<void> =>
  page.evaluate(async (passed) => {
    const { spendingLimits } = await chrome.storage.local.get<{ spendingLimits: LimitState }>(
      'spendingLimits',
    );
    const { last } = spendingLimits.raise ?? {};
    if (last?.serverAt === undefined) throw new Error('No read has begun the wait.');
    last.at -= passed;
    last.serverAt -= passed;
    await chrome.storage.local.set({ spendingLimits });
  }, ms);

/** 0.50 per 1,000. */
async function fillForm(companion: Companion, quantity: number): Promise<Page> {
  const popup = await openForm(companion, 'monstercat');
  await popup.getByLabel('Quantity').fill(String(quantity));
  return popup;
}

async function setLimit(options: Page, name: string, amount: string): Promise<void> {
  await options.getByLabel(name).fill(amount);
  await options.getByLabel(name).press('Enter');
}

test('a limit refuses what goes over it and says until when; lower works at once, higher after ten minutes', async ({
  companion,
  panel,
}) => {
  const options = await connect(companion);
  await send(options, { type: 'setRateUnit', unit: 'perThousand' });
  const day = 'In any 24 hours';
  let popup: Page;

  await test.step('it is set in the options, and the form says what is left', async () => {
    await setLimit(options, day, '1');
    await expect(options.getByText('$1.00 left now')).toBeVisible();
    popup = await fillForm(companion, 1000);
    await expect(popup.getByText('Limit: $1.00 of $1.00 in 24 hours not yet spent')).toBeVisible();
    await popup.getByRole('button', { name: 'Review order' }).click();
    await expect(popup.getByRole('listitem').filter({ hasText: '$1.00 of $1.00 in 24 hours' })).toBeVisible();
    await pressPlaceOrder(popup);
    await expect(popup.getByRole('heading', { name: 'Order placed' })).toBeVisible();
    await popup.getByRole('button', { name: 'Done' }).click();
    await popup.close();
  });

  await test.step('what goes over it is refused, in the form, the review, and by the worker', async () => {
    const refusal = /Your limit for 24 hours has no room for this order until .+\d:\d\d/;
    popup = await fillForm(companion, 1500);
    await expect(popup.getByText(refusal)).toBeVisible();
    await popup.getByRole('button', { name: 'Review order' }).click();
    await expect(popup.getByRole('alert').getByRole('heading')).toHaveText(refusal);
    await expect(popup.getByRole('button', { name: 'Place order' })).toHaveAttribute('aria-disabled', 'true');
    await popup.close();
    const over = anOrder({ quantity: 1500, confirmed: ['orderedMinutesAgo'] });
    expect(await send(options, over)).toMatchObject({ ok: false, error: 'dayLimitUsed' });
  });

  await test.step('a lower limit works at once', async () => {
    await setLimit(options, day, '0.6');
    await expect(options.getByText('$0.10 left now')).toBeVisible();
    const over = anOrder({ quantity: 400, confirmed: ['orderedMinutesAgo'] });
    expect(await send(options, over)).toMatchObject({ ok: false, error: 'dayLimitUsed' });
  });

  await test.step('a higher one waits, and can be withdrawn', async () => {
    await setLimit(options, day, '5');
    await expect(options.getByRole('status').filter({ hasText: 'Changes at about' })).toContainText('$5.00');
    await expect(options.getByLabel(day)).toHaveValue('0.6');
    await options.getByRole('button', { name: 'Keep the limits as they are' }).click();
    await expect(options.getByText('Changes at about')).toBeHidden();
    await setLimit(options, day, '5');
    await expect(options.getByText('Changes at about')).toBeVisible();
  });

  await test.step('after ten minutes of the panel’s clock it is there, through a killed worker', async () => {
    await companion.killWorker();
    await letWait(options, 9 * minute);
    await send(options, { type: 'refresh', ifOlderThanSeconds: 0 });
    await expect(options.getByLabel(day)).toHaveValue('0.6');
    await letWait(options, 2 * minute);
    await companion.fireAlarm('limits');
    await expect(options.getByLabel(day)).toHaveValue('5');
    expect(await send(options, anOrder({ quantity: 1500, confirmed: ['orderedMinutesAgo'] }))).toEqual({
      ok: true,
    });
    expect(panel.adds()).toHaveLength(2);
  });
});

test('look-only: nothing can be ordered, the form says so, and off takes ten minutes', async ({
  companion,
  panel,
}) => {
  const options = await connect(companion);
  const toggle = options.getByRole('switch', { name: 'Nothing can be ordered from this browser' });
  let popup = await fillForm(companion, 100);
  await popup.close();
  await toggle.click();
  await expect(toggle).toBeChecked();
  const rightClick = () => companion.rightClick({ pageUrl: 'https://www.twitch.tv/monstercat' });
  popup = await rightClick();
  await expect(popup.getByRole('heading', { name: 'Look-only is on' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Review order' })).toBeHidden();
  await popup.close();
  expect(await send(options, anOrder())).toMatchObject({ ok: false, error: 'lookOnly' });

  await toggle.click();
  await expect(options.getByText('Look-only is switched off')).toBeVisible();
  await expect(toggle).toBeChecked();
  popup = await rightClick();
  await expect(popup.getByText(/orders can be placed from about .+\d:\d\d/)).toBeVisible();
  expect(await send(options, anOrder())).toMatchObject({ ok: false, error: 'lookOnly' });
  expect(panel.adds()).toEqual([]);
  await popup.close();

  await letWait(options, 11 * minute);
  await companion.fireAlarm('limits');
  await expect(toggle).not.toBeChecked();
  popup = await rightClick();
  await expect(popup.getByLabel('Quantity')).toHaveValue('100');
});
