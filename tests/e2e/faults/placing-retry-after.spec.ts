import type { WxtBrowser } from 'wxt/browser';
import { connect } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import type { FaultName } from './support/fault-list.ts';
import { injected } from './support/injected.ts';
import { addFor, expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';

declare const chrome: WxtBrowser;

/** Seconds for which background requests then rest: at least what was asked for, at most an hour. */
const asked: { name: FaultName; retryAfter: () => string; least: number }[] = [
  { name: 'placing: 429 with Retry-After in seconds', retryAfter: () => '120', least: 115 },
  {
    name: 'placing: 429 with Retry-After as a date',
    retryAfter: () => new Date(Date.now() + 180_000).toUTCString(),
    least: 170,
  },
  { name: 'placing: 429 with Retry-After garbage', retryAfter: () => 'soon, -1; 1e9', least: 0 },
  { name: 'placing: 429 with Retry-After 10^9', retryAfter: () => '1000000000', least: 3590 },
];

test('an order that the panel puts off is not sent again, and the panel is left alone for an hour at most', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  for (const [n, { name, retryAfter, least }] of asked.entries()) {
    const link = `put_off_${n}`;
    const begunAt = Date.now();
    const header = retryAfter();
    panel.misbehave({ action: 'add', retryAfter: header });
    expect(await orderFor(page, link), name).toEqual({ ok: true });
    expect(addFor(panel, link), name).toMatchObject({ fault: { retryAfter: header }, replyStatus: 429 });
    injected(name);
    expect(['unknown', 'ambiguous', 'rejected'], name).toContain((await recordFor(page, link)).state);
    const until = await companion.worker.evaluate(async () => {
      const stored: { rest?: { until: number } } = await chrome.storage.session.get('rest');
      return stored.rest?.until ?? Date.now();
    });
    expect((until - begunAt) / 1000, name).toBeGreaterThanOrEqual(least);
    expect((until - Date.now()) / 1000, name).toBeLessThanOrEqual(3600);
  }
  expect(panel.orders()).toEqual([]);
  await expectSoundBooks(panel, page);
});
