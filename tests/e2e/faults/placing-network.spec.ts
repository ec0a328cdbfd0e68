import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { demoKey } from '../../panel/demo.ts';
import type { Panel } from '../../panel/panel.ts';
import { chromiumArgs } from '../../panel/wire/chromium-args.ts';
import type { Companion } from '../browser/companion.ts';
import { connect } from '../support/by-command.ts';
import { expect, test as base } from '../support/companion-test.ts';
import { injected } from './support/injected.ts';
import { addsFor, expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';
import { TcpGate } from './support/tcp-gate.ts';
import { untilReadsAreDone } from './support/until-reads-are-done.ts';

declare const chrome: WxtBrowser;

/** The browser reaches the panel through a gate; over HTTP/1.1 each request has a connection of its own. */
const test = base.extend<{ gate: TcpGate }>({
  gate: async ({ panel }, use) => {
    const gate = await TcpGate.open(panel.port);
    await use(gate);
    await gate.close();
  },
  browserArgs: async ({ gate, panel }, use) => use(chromiumArgs(gate.port, panel.spki)),
});
test.use({ panelOptions: { protocols: 'h1' } });

/** Why requests of the worker failed, in the browser's own words, which it tells no extension. */
function failuresIn(companion: Companion): string[] {
  const failures: string[] = [];
  companion.context.on('requestfailed', (request) => {
    if (request.serviceWorker() !== null) failures.push(String(request.failure()?.errorText));
  });
  return failures;
}

/** Orders with the gate set for `add` alone, which no read of the balance comes before any more. */
async function orderThrough(setGate: () => void, panel: Panel, page: Page, link: string) {
  let placing: Promise<unknown> = Promise.resolve();
  const letGo = await untilReadsAreDone(panel, page, link, () => (placing = orderFor(page, link)));
  setGate();
  await letGo();
  return placing;
}

test('placing: TCP accepted and never answered: the order counts as sent, and is not sent again', async ({
  companion,
  panel,
  gate,
}) => {
  const page = await connect(companion);
  expect(await orderThrough(() => gate.next('hold'), panel, page, 'held')).toEqual({ ok: true });
  expect(gate.held).toBe(1);
  expect(addsFor(panel, 'held')).toEqual([]);
  injected('placing: TCP accepted and never answered');
  expect(await recordFor(page, 'held')).toMatchObject({ state: 'unknown', error: { name: 'timedOut' } });
  await expectSoundBooks(panel, page);
});

test('placing: bad certificate: the key does not leave, and the order counts as sent', async ({
  companion,
  panel,
  gate,
}) => {
  const page = await connect(companion);
  const failures = failuresIn(companion);
  expect(
    await orderThrough(() => gate.next('stranger', 'stranger', 'stranger'), panel, page, 'stranger'),
  ).toEqual({ ok: true });
  expect(gate.refusedCertificates).toBeGreaterThan(0);
  await expect.poll(() => failures).toContain('net::ERR_CERT_AUTHORITY_INVALID');
  injected('placing: bad certificate');
  expect(addsFor(panel, 'stranger')).toEqual([]);
  expect(await recordFor(page, 'stranger')).toMatchObject({
    state: 'unknown',
    error: { name: 'noConnection' },
  });
  await expectSoundBooks(panel, page);
});

test('placing: offline: nothing is sent, and the record says so', async ({ companion, panel }) => {
  const page = await connect(companion);
  const failures = failuresIn(companion);
  await companion.context.setOffline(true);
  expect(await orderFor(page, 'offline')).toMatchObject({ ok: false, error: 'noConnection' });
  await expect.poll(() => failures).toContain('net::ERR_INTERNET_DISCONNECTED');
  injected('placing: offline');
  expect(await recordFor(page, 'offline')).toMatchObject({ state: 'notSent' });
  await companion.context.setOffline(false);
  expect(await orderFor(page, 'online')).toEqual({ ok: true });
  expect(panel.adds()).toHaveLength(1);
  await expectSoundBooks(panel, page);
});

base.describe('without names', () => {
  base.use({ browserArgs: ['--host-resolver-rules=MAP * ~NOTFOUND'] });

  base('placing: DNS failure: nothing is sent, and the record says so', async ({ companion, panel }) => {
    const page = await companion.openOptions('#account');
    // No key can be checked here: it is saved as an earlier, better day would have left it.
    await companion.worker.evaluate(
      (key) => chrome.storage.local.set({ apiKey: { key, account: '0123456789abcdef' } }),
      demoKey,
    );
    const failures = failuresIn(companion);
    expect(await orderFor(page, 'nameless')).toMatchObject({ ok: false, error: 'noConnection' });
    await expect.poll(() => failures).toContain('net::ERR_NAME_NOT_RESOLVED');
    injected('placing: DNS failure');
    expect(await recordFor(page, 'nameless')).toMatchObject({ state: 'notSent' });
    expect(panel.requests()).toEqual([]);
  });
});
