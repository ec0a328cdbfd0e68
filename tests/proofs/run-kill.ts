import { setTimeout as wait } from 'node:timers/promises';
import type { OrderState } from '../../utils/orders/order.ts';
import { demoKey } from '../panel/demo.ts';
import { startPanel, type Panel } from '../panel/panel.ts';
import { randomNumbers } from '../panel/random-numbers.ts';
import { Beside, type Besides } from './beside.ts';
import { planClicks, usualDrops, type Click } from './click-plan.ts';
import { giveHabit, type HabitName } from './habits.ts';
import { judgeCharges, type Charge } from './judge-charges.ts';
import { LockAtRandom } from './lock-at-random.ts';
import { panelOptionsFor, type Network, type NetworkName } from './networks.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';
import type { OrderPage } from './order-page.ts';
import { ClickRun, type Clicked } from './run-clicks.ts';
import { faultsChannel } from './storage-faults.ts';
import { waitUntilSaid } from './wait-until-said.ts';

export type KillRun = {
  count: number;
  seed: number;
  protocols: 'h1' | 'h2';
  network?: NetworkName;
  habit?: HabitName;
  beside?: Besides;
  /** The share of replies to `add` that are dropped. */
  drops?: number;
  /** How often a command that has to go well is tried; storage that fails at random needs more than a network. */
  tries?: number;
  /** The key lies behind a passphrase, and the lock falls at random. */
  isLocked?: boolean;
  /** Folder of the extension; without it the production build. */
  extension?: string;
  /** Opens the browser; without it Chromium. */
  open?: (panel: Panel, extension?: string, network?: Network) => Promise<OpenBrowser>;
};

/** A click with all that is known of it in the end. */
export type Judged = Click &
  Clicked &
  Charge & {
    /** How many `add` requests the panel got for it. */
    adds: number;
    state: string;
  };

export type KillResult = {
  clicks: Judged[];
  /** Operations of the worker's storage that were made to fail. */
  storageFaults: number;
  /** How often the lock fell. */
  locks: number;
  /** Replies to `add` that the panel really broke. */
  broken: { dropped: number; page: number; truncated: number };
  seconds: number;
};

/** States of which the user is asked what became of the order. */
const unsettled: ReadonlySet<OrderState> = new Set<OrderState>(['unknown', 'placedIdLost', 'ambiguous']);

/** A user has few orders open at once. */
const clicksBetweenEnds = 20;
const windowSeed = 500_009;
/** A worker may be killed while it unlocks. */
const killedTries = 3;

/** The panel completes what it was given, and the user dismisses what is unsettled: such a record still denies nothing. */
async function endOrders(panel: Panel, page: OrderPage, tries: number): Promise<void> {
  for (const { id, status } of panel.orders()) if (status === 'pending') panel.complete(id);
  await page.ask({ type: 'refresh', ifOlderThanSeconds: 0 }, tries);
  for (const record of await page.records()) {
    // One that cannot be dismissed now is at the next end.
    if (unsettled.has(record.state)) await page.send({ type: 'dismissOrder', uuid: record.uuid });
  }
}

/** Makes the clicks of a seed in a browser of their own, and compares the panel's books with the records. */
export async function runKill(options: KillRun): Promise<KillResult> {
  const { count, seed, protocols, extension, open = openBrowser } = options;
  const {
    network = 'plain',
    habit: habitName = 'usual',
    beside: besides = 'none',
    drops = usualDrops,
    isLocked = false,
    tries = network === 'plain' ? 1 : 10,
  } = options;
  const panel = await startPanel(panelOptionsFor(network, protocols));
  panel.accounts.setBalance(demoKey, '1000000.00');
  const browser = await open(panel, extension, { name: network, seed });
  try {
    const { page } = browser;
    const readFaults = await page.countMessages(faultsChannel);
    const clicks = planClicks(count, seed, { drops });
    const others =
      besides === 'windows' ? planClicks(count, seed + windowSeed, { drops, channel: 'other' }) : [];
    await page.setUp(
      [...clicks, ...others].map(({ link }) => link),
      tries,
    );
    const random = randomNumbers(seed + 1);
    const lock = isLocked ? new LockAtRandom(page, randomNumbers(seed + 3)) : null;
    await lock?.setUp(tries);
    const habit = giveHabit(panel, habitName, randomNumbers(seed + 2));
    const stir = () => {
      browser.stir();
      habit.stir();
    };
    const run = new ClickRun(
      { panel, ...browser, stir, unlock: async () => lock?.unlock(killedTries) },
      random,
    );
    const made: (Click & Clicked)[] = [];
    const place = async (click: Click, from: OrderPage) => {
      made.push({ ...click, ...(await run.click(click, from)) });
      habit.calm();
    };
    const window = besides === 'none' ? page : await browser.openPage();
    if (window !== page) await window.readAccount();
    const beside = new Beside(besides, window, random, others, place);
    const startedAt = performance.now();
    for (const [n, click] of clicks.entries()) {
      if (n % clicksBetweenEnds === 0) {
        await lock?.unlock(killedTries);
        await endOrders(panel, page, tries);
      }
      // The stored limiter is refilled, as the minutes between a user's clicks would do.
      await page.store('session', { requestTimes: [] });
      await beside.before();
      const locking = lock?.fall(run.typicalMs);
      const { clickAfterMs, done } = beside.begin(run.typicalMs);
      await wait(clickAfterMs);
      await place(click, page);
      await Promise.all([done, locking]);
    }
    const seconds = (performance.now() - startedAt) / 1000;
    await lock?.unlock(killedTries);
    // A worker that starts puts in order what the last one left.
    await page.ask({ type: 'refresh', ifOlderThanSeconds: Number.MAX_SAFE_INTEGER }, tries);
    const records = await waitUntilSaid(page, (read) => judgeCharges(made, panel, read));
    const judged = judgeCharges(made, panel, records);
    const faults = panel.adds().flatMap(({ fault }) => fault ?? []);
    const states = new Map(records.map(({ uuid, state }) => [uuid, state]));
    return {
      clicks: made.map((click, n) =>
        Object.assign(click, judged[n] as Charge, {
          adds: panel.adds().filter(({ fields }) => isFor(click, fields)).length,
          state: click.uuids.map((uuid) => states.get(uuid) ?? 'no record').join(', '),
        }),
      ),
      storageFaults: await readFaults(),
      locks: lock?.falls ?? 0,
      broken: {
        dropped: faults.filter(({ drop }) => drop !== undefined).length,
        page: faults.filter(({ status }) => status !== undefined).length,
        truncated: faults.filter(({ truncate }) => truncate !== undefined).length,
      },
      seconds,
    };
  } finally {
    await browser.close();
    await panel.close();
  }
}

const isFor = ({ link, quantity }: Click, fields: Readonly<Record<string, unknown>> | null) =>
  fields?.['link'] === link && fields['quantity'] === quantity;
