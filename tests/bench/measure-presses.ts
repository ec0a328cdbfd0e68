import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import { percentile } from './percentile.ts';

declare const chrome: WxtBrowser;

const channelPage = 'https://www.twitch.tv/monstercat';

/** From a press until what it leads to was drawn and has the focus; in ms. */
type Press = { what: string; times: number[] };

/** In the page: measures from the next press until an element that fits has the focus and a frame with it was drawn. */
function watchPress(ready: string): void {
  const timed = Promise.withResolvers<number>();
  Object.assign(globalThis, { timed: timed.promise });
  document.addEventListener(
    'click',
    ({ timeStamp }) => {
      document.addEventListener('focusin', ({ target }) => {
        if (!(target instanceof Element && target.matches(ready))) return;
        requestAnimationFrame(() => setTimeout(() => timed.resolve(performance.now() - timeStamp)));
      });
    },
    { capture: true, once: true },
  );
}

const measured = (popup: Page): Promise<number> =>
  popup.evaluate(() => (globalThis as unknown as { timed: Promise<number> }).timed);

/** Closes the popup. What was typed would be there again in the next one. */
async function endForm(companion: ChromiumCompanion, popup: Page): Promise<void> {
  await popup.close();
  await companion.worker.evaluate(() => chrome.storage.session.remove('drafts'));
}

const serviceField = 'input[role=combobox]';
const heading = 'h1, h2';

/** The popup's way from home to the review, the worker stopped before each press. */
async function timeOnce(companion: ChromiumCompanion, tab: Page, presses: Record<'form' | 'review', Press>) {
  const popup = await companion.openPopup(tab);
  const order = popup.getByRole('button', { name: 'Order for monstercat on Twitch' });
  const review = popup.getByRole('button', { name: 'Review order' });
  await order.waitFor();
  await companion.stopWorker(popup);
  await popup.evaluate(watchPress, serviceField);
  await order.click();
  presses.form.times.push(await measured(popup));
  await popup.keyboard.type('2114');
  await popup.getByRole('option').first().waitFor();
  await popup.keyboard.press('Enter');
  await popup.getByLabel('Quantity').fill('100');
  await companion.stopWorker(popup);
  await popup.evaluate(watchPress, heading);
  await review.click();
  presses.review.times.push(await measured(popup));
  await endForm(companion, popup);
}

/** From the choice in the context menu, as the worker hears of it, until the form takes keys. */
async function timeMenu(companion: ChromiumCompanion): Promise<number> {
  const chosenAt = Date.now();
  const popup = await companion.rightClick({ pageUrl: channelPage });
  const at = await popup.evaluate(
    (field) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.activeElement?.matches(field)) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
        };
        look();
      }),
    serviceField,
  );
  await endForm(companion, popup);
  return at - chosenAt;
}

/** Measures what comes after the popup's first view. The first round does not count. */
export async function measurePresses(companion: ChromiumCompanion, rounds: number): Promise<Press[]> {
  const tab = await companion.context.newPage();
  await tab.goto(channelPage);
  const form: Press = { what: 'Order: the form takes keys', times: [] };
  const review: Press = { what: 'Review: the review is read out', times: [] };
  const menu: Press = { what: 'menu entry: the form takes keys', times: [] };
  for (let round = 0; round < rounds; round += 1) {
    await timeOnce(companion, tab, { form, review });
    menu.times.push(await timeMenu(companion));
  }
  const all = [form, review, menu];
  for (const { times } of all) times.shift();
  return all;
}

const maxMs = 50;

/** Prints the figures beside the target. */
export function printPressesReport(presses: Press[]): void {
  console.log('\nfrom a press to what takes keys, drawn, the worker stopped before');
  for (const { what, times } of presses) {
    const p95 = percentile(times, 0.95);
    console.log(
      `${what.padEnd(34)} median ${percentile(times, 0.5).toFixed(0)} ms, 95 % ${p95.toFixed(0)} ms, target ≤ ${maxMs}: ${p95 <= maxMs ? 'met' : 'NOT MET'}`,
    );
  }
}
