import type { Page } from '@playwright/test';
import type { Panel } from '../../../panel/panel.ts';
import { OrderPage } from '../../../proofs/order-page.ts';
import type { Companion } from '../../browser/companion.ts';
import { send, storedOrders } from '../../support/by-command.ts';
import { expect } from '../../support/companion-test.ts';
import type { FaultName } from './fault-list.ts';
import { expectToWaitFor, holdLock, keepUnwritten } from './hold-lock.ts';
import { addFor, addsFor, recordFor } from './order-for.ts';
import { untilReadsAreDone } from './until-reads-are-done.ts';

type Scene = {
  companion: Companion;
  panel: Panel;
  page: Page;
  /** The order's own channel. */
  link: string;
  /** Presses "Place order", and waits for the answer, if one comes. */
  place: () => Promise<void>;
};

/** A moment of an order's life at which the worker is ended. */
type Moment = {
  name: FaultName;
  /** Waits until the worker stands there, whatever the panel holds back. @returns what gives back a lock that the page holds for it. */
  reach: (scene: Scene) => Promise<() => Promise<void>>;
  /** Whether the panel has got the order, and the states in which the next worker may leave it; in none there is no record. */
  isSent: boolean;
  after: string[];
};

const nothing = async () => undefined;
const notKnown = ['unknown', 'ambiguous', 'placedIdLost'];

/** The record comes beside the first requests. */
const expectState = ({ page, link }: Scene, state: string) =>
  expect(async () => expect((await recordFor(page, link)).state).toBe(state)).toPass();

/** Waits for one more request for this action. */
function nextRequest({ panel }: Scene, action: string): Promise<void> {
  const before = panel.requests(action).length;
  return panel.waitFor(() => panel.requests(action).length > before);
}

/** Begins an order whose list of services is too old to go by. */
async function beginWithOldServices(scene: Scene): Promise<void> {
  await new OrderPage(scene.page).ageServices();
  void scene.place();
}

async function untilBalanceIsRead(scene: Scene): Promise<() => Promise<void>> {
  const { page, panel } = scene;
  const release = await untilReadsAreDone(panel, page, scene.link, scene.place);
  expect(panel.requests('balance').at(-1)?.outcome).toBe('replied');
  expect((await recordFor(page, scene.link)).state).toBe('intent');
  return release;
}

/** Until the panel has taken the order and keeps the answer back. */
async function untilTaken(scene: Scene): Promise<void> {
  const { panel, link } = scene;
  panel.misbehave({ action: 'add', hold: 'answer' });
  void scene.place();
  await panel.waitFor(() => addsFor(panel, link)[0]?.orderId !== undefined);
}

/** Places the order in peace. @returns the panel's id of it. */
async function untilPlaced(scene: Scene): Promise<string> {
  await scene.place();
  await expectState(scene, 'placed');
  return addFor(scene.panel, scene.link).orderId ?? '';
}

const placing: Moment[] = [
  {
    name: 'placing: worker killed before the journal',
    async reach({ page, link, place }) {
      const release = await holdLock(page, 'placing');
      void place();
      await expectToWaitFor(page, 'placing');
      expect((await storedOrders(page)).filter((order) => order.link === link)).toEqual([]);
      return release;
    },
    isSent: false,
    after: [],
  },
  {
    name: 'placing: worker killed after the intent is saved',
    async reach(scene) {
      scene.panel.misbehave({ action: 'services', hang: true });
      const isAsked = nextRequest(scene, 'services');
      await beginWithOldServices(scene);
      await isAsked;
      await expectState(scene, 'intent');
      return nothing;
    },
    isSent: false,
    after: ['notSent'],
  },
  {
    name: 'placing: worker killed after services are read',
    async reach(scene) {
      scene.panel.misbehave({ action: 'balance', hang: true });
      const [areAsked, isAsked] = [nextRequest(scene, 'services'), nextRequest(scene, 'balance')];
      await beginWithOldServices(scene);
      await Promise.all([areAsked, isAsked]);
      await expectState(scene, 'intent');
      return nothing;
    },
    isSent: false,
    after: ['notSent'],
  },
  {
    name: 'placing: worker killed after the balance is read',
    reach: untilBalanceIsRead,
    isSent: false,
    after: ['notSent'],
  },
  {
    name: 'placing: worker killed after “sending” is saved',
    async reach(scene) {
      const { page, panel, link } = scene;
      const release = await untilBalanceIsRead(scene);
      // One request at a time: the order's waits for this one.
      panel.misbehave({ action: 'balance', hang: true });
      const isAsked = nextRequest(scene, 'balance');
      void send(page, { type: 'checkApiKey' }).catch(nothing);
      await isAsked;
      await release();
      await expectState(scene, 'sending');
      expect(addsFor(panel, link)).toEqual([]);
      return nothing;
    },
    isSent: false,
    // Nobody can know then that it was not sent; the balance says so in time.
    after: ['unknown', 'ambiguous'],
  },
  {
    name: 'placing: worker killed while the order is on the wire',
    async reach({ page, panel, link, place }) {
      panel.misbehave({ action: 'add', hold: 'order' });
      void place();
      await panel.waitFor(() => addsFor(panel, link).length > 0);
      expect(addFor(panel, link).orderId).toBeUndefined();
      expect((await recordFor(page, link)).state).toBe('sending');
      return nothing;
    },
    isSent: true,
    after: notKnown,
  },
  {
    name: 'placing: worker killed after the server has the order',
    async reach(scene) {
      await untilTaken(scene);
      expect(addFor(scene.panel, scene.link).outcome).toBe('waiting');
      expect((await recordFor(scene.page, scene.link)).state).toBe('sending');
      return nothing;
    },
    isSent: true,
    after: notKnown,
  },
  {
    name: 'placing: worker killed after the reply',
    async reach(scene) {
      await untilTaken(scene);
      const release = await keepUnwritten(scene.panel, scene.page);
      await scene.panel.waitFor(() => addFor(scene.panel, scene.link).outcome === 'replied');
      expect((await recordFor(scene.page, scene.link)).state).toBe('sending');
      return release;
    },
    isSent: true,
    after: notKnown,
  },
  {
    name: 'placing: worker killed after the save',
    async reach(scene) {
      await untilTaken(scene);
      const release = await holdLock(scene.page, 'present');
      scene.panel.release();
      await expectState(scene, 'placed');
      await expectToWaitFor(scene.page, 'present');
      return release;
    },
    isSent: true,
    after: ['placed'],
  },
];

const afterwards: Moment[] = [
  {
    name: 'worker: killed while an order is settled',
    async reach(scene) {
      const { companion, page } = scene;
      await untilTaken(scene);
      await companion.stopWorker(page);
      await send(page, { type: 'refresh', ifOlderThanSeconds: 3600 });
      await expectState(scene, 'unknown');
      const release = await holdLock(page, 'orders');
      void send(page, { type: 'refresh', ifOlderThanSeconds: 0 }).catch(nothing);
      await expectToWaitFor(page, 'orders');
      return release;
    },
    isSent: true,
    after: notKnown,
  },
  {
    name: 'worker: killed during a poll',
    async reach(scene) {
      const { companion, page, panel } = scene;
      const id = await untilPlaced(scene);
      panel.advance(id, { status: 'processing', remains: 40 });
      panel.misbehave({ action: 'status', hang: true });
      const isAsked = nextRequest(scene, 'status');
      await companion.fireAlarm('poll');
      await isAsked;
      expect((await recordFor(page, scene.link)).report).toBeNull();
      return nothing;
    },
    isSent: true,
    after: ['placed'],
  },
  {
    name: 'worker: killed during an alert',
    async reach(scene) {
      const { companion, page, panel } = scene;
      const id = await untilPlaced(scene);
      const release = await holdLock(page, 'alerts');
      panel.complete(id);
      await companion.fireAlarm('poll');
      await expectToWaitFor(page, 'alerts');
      return release;
    },
    isSent: true,
    after: ['placed'],
  },
];

/** Twelve moments, in their order. */
export const momentsOfAnOrder = [...placing, ...afterwards];
