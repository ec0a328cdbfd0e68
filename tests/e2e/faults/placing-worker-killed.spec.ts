import type { Page } from '@playwright/test';
import type { Panel } from '../../panel/panel.ts';
import type { Companion } from '../browser/companion.ts';
import { differencesOf } from '../browser/differences.ts';
import { connect, send, storedOrders } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import type { FaultName } from './support/fault-list.ts';
import { expectToWaitFor, holdLock } from './support/hold-lock.ts';
import { injected } from './support/injected.ts';
import { addFor, addsFor, expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';

type Scene = { companion: Companion; panel: Panel; page: Page; link: string };

/** Waits until the worker stands where it is to be killed; what it returns is undone after the death. */
type Moment = { name: FaultName; reach: (scene: Scene) => Promise<() => Promise<void>>; after: string[] };

const nothing = async () => undefined;
const lateAnswer = { action: 'add', delayMs: 2000 };

const isAtPanel = ({ panel, link }: Scene) =>
  panel.waitFor(() => addsFor(panel, link)[0]?.orderId !== undefined);

const moments: Moment[] = [
  {
    name: 'placing: worker killed before the journal',
    async reach({ page, link }) {
      await expectToWaitFor(page, 'placing');
      expect((await storedOrders(page)).filter((order) => order.link === link)).toEqual([]);
      return nothing;
    },
    after: [],
  },
  {
    name: 'placing: worker killed after the journal',
    async reach({ page, panel, link }) {
      const balances = panel.requests('balance').length;
      await panel.waitFor(() => panel.requests('balance').length > balances);
      await expect.poll(async () => (await recordFor(page, link)).state).toBe('intent');
      return nothing;
    },
    after: ['notSent'],
  },
  {
    name: 'placing: worker killed after the server has the order',
    async reach(scene) {
      await isAtPanel(scene);
      expect(addFor(scene.panel, scene.link).outcome).toBe('waiting');
      expect((await recordFor(scene.page, scene.link)).state).toBe('sending');
      return nothing;
    },
    after: ['unknown', 'ambiguous', 'placedIdLost'],
  },
  {
    name: 'placing: worker killed after the reply',
    async reach(scene) {
      await isAtPanel(scene);
      const release = await holdLock(scene.page, 'orders');
      await scene.panel.waitFor(() => addFor(scene.panel, scene.link).outcome === 'replied');
      await expectToWaitFor(scene.page, 'orders');
      expect((await recordFor(scene.page, scene.link)).state).toBe('sending');
      return release;
    },
    after: ['unknown', 'ambiguous', 'placedIdLost'],
  },
  {
    name: 'placing: worker killed after the save',
    async reach(scene) {
      await isAtPanel(scene);
      const release = await holdLock(scene.page, 'present');
      await expect.poll(async () => (await recordFor(scene.page, scene.link)).state).toBe('placed');
      await expectToWaitFor(scene.page, 'present');
      return release;
    },
    after: ['placed'],
  },
];

for (const [n, { name, reach, after }] of moments.entries()) {
  test(name, async ({ companion, panel }) => {
    const page = await connect(companion);
    const link = `killed_${n}`;
    const uuid = crypto.randomUUID();
    const letGo = n === 0 ? await holdLock(page, 'placing') : nothing;
    if (n === 1) panel.misbehave({ action: 'balance', hang: true });
    if (n > 1) panel.misbehave(lateAnswer);

    const lost = expect(orderFor(page, link, { uuid })).rejects.toThrow(differencesOf(page).lostAnswer);
    const release = await reach({ companion, panel, page, link });
    await companion.killWorker();
    await lost;
    injected(name);
    await release();
    await letGo();

    // The next worker finds what the last one left, and sends nothing by itself.
    panel.behave();
    expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
    const left = (await storedOrders(page)).filter((order) => order.link === link);
    expect(left).toHaveLength(Math.min(1, after.length));
    for (const { state } of left) expect(after).toContain(state);
    expect(addsFor(panel, link)).toHaveLength(n > 1 ? 1 : 0);

    // Pressed once more under the same uuid it is sent if, and only if, it was never recorded.
    const again = await orderFor(page, link, { uuid });
    expect(again).toMatchObject(n === 0 ? { ok: true } : { ok: false, error: 'alreadySent' });
    expect(addsFor(panel, link)).toHaveLength(n === 1 ? 0 : 1);
    await expectSoundBooks(panel, page);
  });
}
