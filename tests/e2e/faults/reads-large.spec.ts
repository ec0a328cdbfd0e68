import type { Page } from '@playwright/test';
import { connect, send, stored, storedOrders } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { actions, askWrongly } from './support/ask-panel.ts';
import { injected } from './support/injected.ts';
import { expectSoundBooks, orderFor } from './support/order-for.ts';

const row = (_: unknown, n: number) => `{"service":${n},"name":"Views ${n}","rate":0.50,"min":10,"max":5000}`;

/** Beside the order that was placed before. A look at the balance may have found by now that the other was taken. */
async function expectOneUnsettled(page: Page): Promise<void> {
  const states = (await storedOrders(page)).map(({ state }) => state);
  expect(states).toHaveLength(2);
  const others = states.toSpliced(states.indexOf('placed'), 1);
  expect(['unknown', 'ambiguous', 'placedIdLost']).toContain(others[0]);
}

test('an answer of 200 MB is not read to its end', async ({ companion, panel }) => {
  const page = await connect(companion);
  await orderFor(page, 'open_order');
  for (const action of actions) {
    const { entry, outcome } = await askWrongly({ page, panel }, action, { bodyBytes: 200e6, taking: true });
    await panel.waitFor(() => entry.outcome !== 'waiting');
    expect(entry.outcome).toBe('clientLeft');
    injected('reads: 200 MB body');
    if (action !== 'add') expect(outcome, action).toMatchObject({ ok: false, error: 'replyTooLarge' });
  }
  await expectOneUnsettled(page);
  await expectSoundBooks(panel, page);
});

test('an answer nested five million deep is not understood, and nothing else is', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await orderFor(page, 'open_order');
  const raw = '['.repeat(5_000_000);
  for (const action of actions) {
    const { entry, outcome } = await askWrongly({ page, panel }, action, { raw, taking: true });
    expect(entry.outcome).toBe('replied');
    expect(entry.replyBody?.length).toBe(raw.length);
    injected('reads: nesting 5,000,000 deep');
    if (action !== 'add') expect(outcome, action).toMatchObject({ ok: false, error: 'notUnderstood' });
  }
  await expectOneUnsettled(page);
  await expectSoundBooks(panel, page);
});

test('a million services are read or refused, and an order can be placed after them', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const body = `[${Array.from({ length: 1_000_000 }, row).join(',')}]`;
  const { entry, outcome } = await askWrongly({ page, panel }, 'services', { body });
  expect(entry.replyBody?.length).toBe(body.length);
  injected('reads: 1,000,000 services');
  const { catalogue } = (await stored(companion, 'snapshot')) as { catalogue: { count: number } };
  expect(catalogue.count).toBe(outcome.ok ? 1_000_000 : 300);
  expect(await orderFor(page, 'afterwards')).toEqual({ ok: true });
  expect(panel.adds()).toHaveLength(1);
  await expectSoundBooks(panel, page);
  // After so many the panel's usual list lacks most: it is believed when it is read once more.
  await send(page, { type: 'readServices', isForced: true });
  expect(await send(page, { type: 'readServices', isForced: true })).toEqual({ ok: true });
});
