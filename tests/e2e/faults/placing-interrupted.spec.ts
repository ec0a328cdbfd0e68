import type { WxtBrowser } from 'wxt/browser';
import { demoKey } from '../../panel/demo.ts';
import type { Panel } from '../../panel/panel.ts';
import { connect, send, stored } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { injected } from './support/injected.ts';
import { moveClock } from './support/move-clock.ts';
import { addFor, addsFor, expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';
import { orderCutFor } from './support/order-for.ts';

declare const chrome: WxtBrowser;

const otherKey = 'another-key-0123456789';
const unsettled = ['unknown', 'ambiguous', 'placedIdLost'];

/** Waits until the panel has the order and has not answered it. */
async function untilInFlight(panel: Panel, link: string): Promise<void> {
  await panel.waitFor(() => addsFor(panel, link)[0]?.orderId !== undefined);
  expect(addFor(panel, link).outcome).toBe('waiting');
}

test('a key cannot be replaced while an order is on its way: it is sent once, under the key of its review', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  panel.accounts.add({ key: otherKey, balance: '3.00' });
  panel.misbehave({ action: 'balance', hold: 'answer', when: ({ fields }) => fields?.['key'] === demoKey });
  const before = panel.requests('balance').length;
  const placing = orderFor(page, 'key_changed');
  await panel.waitFor(() => panel.requests('balance').length > before);
  expect(await send(page, { type: 'saveApiKey', key: otherKey })).toMatchObject({
    ok: false,
    error: 'orderOnItsWay',
  });
  panel.release();
  expect(await placing).toEqual({ ok: true });
  injected('placing: key changed mid-flight');

  expect(addFor(panel, 'key_changed').fields?.['key']).toBe(demoKey);
  const { state, account } = await recordFor(page, 'key_changed');
  expect(state).toBe('placed');
  expect(await stored(companion, 'apiKey')).toMatchObject({ key: demoKey, account });
  await expectSoundBooks(panel, page);
});

test('an extension that is reloaded while an order is on its way finds it again, and does not send it again', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  // The browser does not close its last tab: it would show a new one in its place.
  await companion.context.newPage();
  panel.misbehave({ action: 'add', hold: 'answer' });
  const lost = expect(orderFor(page, 'reloaded')).rejects.toThrow();
  await untilInFlight(panel, 'reloaded');
  // Its pages close with it, and the worker dies with or without an answer.
  const closed = page.waitForEvent('close');
  await Promise.allSettled([page.evaluate(() => chrome.runtime.reload())]);
  await closed;
  await lost;
  await panel.waitFor(() => addFor(panel, 'reloaded').outcome !== 'waiting');
  expect(addFor(panel, 'reloaded').outcome).toBe('clientLeft');
  injected('placing: extension reloaded mid-flight');
  // With the flags of a test this browser loads an extension at its own start only.
  await companion.untilReloaded();
  await companion.restartBrowser();
  const again = await companion.openOptions('#account');
  await expect.poll(async () => (await recordFor(again, 'reloaded')).state).not.toBe('sending');
  expect(unsettled).toContain((await recordFor(again, 'reloaded')).state);
  expect(await companion.badge()).toMatchObject({ text: '1!' });
  addFor(panel, 'reloaded');
  await expectSoundBooks(panel, again);
});

test('a browser that is killed while an order is on its way finds it again, and does not send it again', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  panel.misbehave({ action: 'add', hold: 'answer' });
  const lost = expect(orderFor(page, 'crashed')).rejects.toThrow();
  await untilInFlight(panel, 'crashed');
  await companion.restartBrowser({ isCrash: true });
  await lost;
  await panel.waitFor(() => addFor(panel, 'crashed').outcome !== 'waiting');
  expect(addFor(panel, 'crashed').outcome).toBe('clientLeft');
  injected('placing: browser SIGKILLed mid-flight');

  const again = await companion.openOptions('#account');
  await expect.poll(async () => (await recordFor(again, 'crashed')).state).not.toBe('sending');
  expect(unsettled).toContain((await recordFor(again, 'crashed')).state);
  expect(await companion.badge()).toMatchObject({ text: '1!' });
  addFor(panel, 'crashed');
  await expectSoundBooks(panel, again);
});

const day = 86_400_000;
const jumps = [
  { name: 'placing: clock jumps forward', byMs: day },
  { name: 'placing: clock jumps back', byMs: -day },
] as const;

test.describe('over HTTP/1.1, where a cut never takes the worker with it', () => {
  test.use({ panelOptions: { protocols: 'h1' } });

  for (const { name, byMs } of jumps) {
    test(`${name} while an order is on its way: it is sent once, and never called not placed`, async ({
      companion,
      panel,
    }) => {
      const page = await connect(companion);
      for (const [link, fault] of [
        ['answered', {}],
        ['dropped', { drop: 'afterTaking' }],
      ] as const) {
        panel.misbehave({ action: 'add', hold: 'answer', ...fault });
        const placing =
          link === 'dropped'
            ? orderCutFor(companion, page, link)
            : expect(orderFor(page, link)).resolves.toEqual({ ok: true });
        await untilInFlight(panel, link);
        await moveClock(companion, byMs);
        panel.release();
        await placing;
        const { sentAt, endedAt } = await recordFor(page, link);
        expect(Math.abs((endedAt ?? 0) - (sentAt ?? 0) - byMs)).toBeLessThan(60_000);
      }
      injected(name);
      expect(await recordFor(page, 'answered')).toMatchObject({ state: 'placed' });
      await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
      expect(unsettled).toContain((await recordFor(page, 'dropped')).state);

      // The worker that starts next has the right time again.
      await companion.killWorker();
      await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
      expect(unsettled).toContain((await recordFor(page, 'dropped')).state);
      addFor(panel, 'answered');
      addFor(panel, 'dropped');
      await expectSoundBooks(panel, page);
    });
  }
});
