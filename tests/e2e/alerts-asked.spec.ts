import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { Display } from './browser/display.ts';
import { anOrder, connect, send } from './support/by-command.ts';
import { expect, test } from './support/headed-companion.ts';
import { clickNotification, idsOnScreen } from './support/shown-notifications.ts';

declare const chrome: WxtBrowser;

/**
 * Answers the browser's own question by keyboard. Nothing outside tells when it is open: the keys are pressed until
 * they had their effect, and what asks is pressed again where an answer came out wrong.
 */
async function answer(display: Display, keys: string[], effect: Locator, ask: () => Promise<void>) {
  await expect(async () => {
    await ask();
    display.press(...keys);
    await expect(effect).toBeVisible({ timeout: 3000 });
  }).toPass();
}
const deny = ['Return'];
const allow = ['Tab', 'Return'];

test('the first switch asks: refused it goes back, allowed it stays on, and what is taken away later is named', async ({
  companion,
  panel,
  display,
}) => {
  const page = await connect(companion);
  const options = await companion.openOptions('#alerts');
  const low = options.getByRole('switch', { name: 'The balance is low', exact: true });
  const notAllowed = options.getByRole('heading', { name: 'The browser does not allow notifications' });
  const alarm = () => companion.worker.evaluate(async () => (await chrome.alarms.get('balance')) ?? null);
  const turnOn = async () => {
    if (!(await low.isChecked())) await low.click();
  };

  await answer(display, deny, notAllowed, turnOn);
  await expect(options.getByText('The switch stays off')).toBeVisible();
  await expect(low).not.toBeChecked();
  expect(await alarm()).toBeNull();

  await answer(display, allow, options.getByText('Saved'), turnOn);
  await expect(low).toBeChecked();
  await expect(notAllowed).toBeHidden();
  expect(await alarm()).toMatchObject({ periodInMinutes: 30 });

  await options.getByRole('switch', { name: 'An order is completed' }).click();
  expect(await send(page, anOrder())).toEqual({ ok: true });
  panel.complete('12345');
  await companion.fireAlarm('poll');
  await expect.poll(() => idsOnScreen(companion)).toHaveLength(1);
  const opening = companion.context.waitForEvent('page');
  const [id = ''] = await idsOnScreen(companion);
  await clickNotification(companion, id);
  await expect((await opening).getByRole('heading', { name: 'Order 12345' })).toBeVisible();
  await options.bringToFront();

  await options.evaluate(() => chrome.permissions.remove({ permissions: ['notifications'] }));
  await expect(notAllowed).toBeVisible();
  await expect.poll(alarm).toBeNull();
  const { violations } = await new AxeBuilder({ page: options }).setLegacyMode().analyze();
  expect(violations.map(({ id: rule }) => rule)).toEqual([]);

  const again = options.getByRole('button', { name: 'Allow notifications' });
  await again.click();
  await expect(async () => {
    display.press(...allow);
    await expect(notAllowed).toBeHidden({ timeout: 3000 });
  }).toPass();
  await expect.poll(alarm).toMatchObject({ periodInMinutes: 30 });
});
