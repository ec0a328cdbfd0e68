import type { WxtBrowser } from 'wxt/browser';
import type { Companion } from '../browser/companion.ts';
import { connect, send } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { connectSparing } from '../support/sparing.ts';
import { injected } from './support/injected.ts';
import { addFor, expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';
import { orderCutFor } from './support/order-for.ts';

declare const chrome: WxtBrowser;
type Fired<Args extends unknown[]> = { dispatch(...args: Args): void };

const alarmNames = (companion: Companion): Promise<string[]> =>
  companion.worker.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));

/** Takes all alarms away, as a browser does that has lost them, and ends the worker that knew of them. */
async function loseAlarms(companion: Companion): Promise<void> {
  await companion.worker.evaluate(() => chrome.alarms.clearAll());
  expect(await alarmNames(companion)).toEqual([]);
  await companion.killWorker();
}

test('alarms that are gone after a restart or an update are set again', async ({ companion, panel }) => {
  const page = await connect(companion);
  panel.misbehave({ action: 'add', drop: 'afterTaking' });
  await orderCutFor(companion, page, 'unknown_order');
  await orderFor(page, 'open_order');
  expect((await alarmNames(companion)).toSorted()).toContain('poll');

  await loseAlarms(companion);
  injected('worker: alarms missing after a restart');
  await expect.poll(() => alarmNames(companion)).toContain('poll');

  await loseAlarms(companion);
  await companion.worker.evaluate(() => {
    const onInstalled = chrome.runtime.onInstalled as unknown as Fired<[object]>;
    onInstalled.dispatch({ reason: 'update', previousVersion: '0.0.1' });
  });
  injected('worker: alarms missing after an update');
  await expect.poll(() => alarmNames(companion)).toContain('poll');
  expect(panel.adds()).toHaveLength(2);
  await expectSoundBooks(panel, page);
});

test('an alarm that is an hour late asks the panel once', async ({ companion, panel }) => {
  const page = await connect(companion);
  await orderFor(page, 'open_order');
  panel.advance(addFor(panel, 'open_order').orderId ?? '', { status: 'processing', remains: 30 });
  const before = panel.requests('status').length;
  // Overdue by sixty periods: the browser itself lets it be due now.
  await companion.worker.evaluate(() =>
    chrome.alarms.create('poll', { when: Date.now() - 3_600_000, periodInMinutes: 1 }),
  );
  await panel.waitFor(() => panel.requests('status').length > before);
  injected('worker: alarm late after sleep fires once');
  await expect
    .poll(async () => (await recordFor(page, 'open_order')).report)
    .toMatchObject({ word: 'processing', remains: 30 });
  const next = await companion.worker.evaluate(async () => (await chrome.alarms.get('poll'))?.scheduledTime);
  expect(next).toBeGreaterThan(Date.now());
  expect(panel.requests('status')).toHaveLength(before + 1);
  await expectSoundBooks(panel, page);
});

test('an order on its way wakes its worker within half a minute, whatever is asked beside it', async ({
  companion,
  panel,
}) => {
  const page = await connectSparing(companion);
  panel.misbehave({ action: 'add', hold: 'answer' });
  // The worker dies before it could answer.
  const placing = orderFor(page, 'on_its_way').catch(() => null);
  await panel.waitFor(() => panel.adds().length === 1);
  await send(page, { type: 'markService', service: '2114', mark: 'favourite', isOn: true });
  const due = await companion.worker.evaluate(async () => (await chrome.alarms.get('wake'))?.scheduledTime);
  expect(due).toBeLessThanOrEqual(Date.now() + 30_000);

  await companion.killWorker();
  await placing;
  // Nothing but the alarm starts it again: reading the record does not.
  await expect
    .poll(async () => (await recordFor(page, 'on_its_way')).state, { timeout: 60_000 })
    .toBe('unknown');
  await expect.poll(() => alarmNames(companion)).not.toContain('wake');
  expect(panel.adds()).toHaveLength(1);
  await expectSoundBooks(panel, page);
});

test('two polls at once ask one after the other, and neither loses what the other found', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await orderFor(page, 'open_order');
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  panel.advance(addFor(panel, 'open_order').orderId ?? '', { status: 'processing', remains: 30 });
  const before = panel.requests('status').length;
  const askedMeanwhile: number[] = [];
  const body = (natural: string) => {
    askedMeanwhile.push(panel.requests('status').length - before);
    return natural;
  };
  panel.misbehave({ action: 'status', hold: 'answer', body });
  panel.misbehave({ action: 'status', body, times: Infinity });
  await companion.fireAlarm('poll');
  await companion.fireAlarm('poll');
  await panel.waitFor(() => panel.requests('status').length > before);
  await companion.fireAlarm('poll');
  expect(panel.requests('status').at(-1)?.outcome).toBe('waiting');
  panel.release();
  injected('worker: two polls overlap');
  await expect
    .poll(async () => (await recordFor(page, 'open_order')).report)
    .toMatchObject({ word: 'processing', remains: 30 });
  await panel.waitFor(() => {
    const polls = panel.requests('status').slice(before);
    return polls.length > 1 && polls.every(({ outcome }) => outcome === 'replied');
  });
  // When each was answered, the next had not been asked yet.
  expect(askedMeanwhile).toEqual(askedMeanwhile.map((_, n) => n + 1));
  expect(panel.adds()).toHaveLength(1);
  await expectSoundBooks(panel, page);
});
