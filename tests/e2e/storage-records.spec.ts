import type { Order } from '../../utils/orders/order.ts';
import { damageKinds } from '../damage/damage-kinds.ts';
import { readDatabase } from '../damage/database-access.ts';
import { isNewer, judgeState } from '../damage/judge-state.ts';
import { anyOrder, presentVersion, wholeState } from '../damage/stored-state.ts';
import { randomNumbers } from '../panel/random-numbers.ts';
import { injected } from './faults/support/injected.ts';
import { anOrder, connect, send, snapshotOf, stored, storedOrders } from './support/by-command.ts';
import { expect } from './support/companion-test.ts';
import { countRefresh } from './support/count-records.ts';
import {
  openOn,
  quietPage,
  readBack,
  readRestored,
  restored,
  writeState,
} from './support/damaged-profile.ts';
import { test } from './support/on-profile.ts';

/** Each kind of damage so often; `DAMAGE_IN_BROWSER` asks for more. */
const times = Number(process.env['DAMAGE_IN_BROWSER'] ?? 1);

test('a worker that starts on damaged storage of any kind loses nothing that is whole, and says what it could not read', async ({
  profile,
}) => {
  test.setTimeout(300_000 + times * Object.keys(damageKinds).length * 4000);
  const companion = await profile.open();
  const page = await quietPage(companion);
  const random = randomNumbers(11);
  for (let n = 0; n < times; n += 1) {
    for (const [kind, damage] of Object.entries(damageKinds)) {
      const state = wholeState(random);
      damage(state, random);
      await companion.killWorker();
      await writeState(page, state);
      const before = await readBack(page);
      const outcome = await restored(page);
      const error = outcome.ok ? null : outcome.error;
      if (isNewer(before)) expect(error, kind).toBe('newerData');
      else expect(['storageFailed', 'internal', 'newerData'], kind).not.toContain(error);
      expect(judgeState(before, await readRestored(page)), kind).toEqual([]);
    }
  }
  injected('storage: records of wrong types');
});

test('records that cannot be read are counted plainly beside the orders that can', async ({ profile }) => {
  const companion = await profile.open();
  const page = await openOn(companion, ({ database }) => {
    for (const n of [1, 2, 3]) database?.records.push({ uuid: `damaged-${n}`, createdAt: n });
  });
  await restored(page);
  await page.goto(`${companion.pageRoot}options.html#orders`);
  await expect(page.getByRole('status').filter({ hasText: '3 records could not be read.' })).toContainText(
    'They are kept aside and not counted.',
  );
  await expect(page.getByRole('row')).not.toHaveCount(1);
});

test('a database of version 1 is brought up to date with every record as it was', async ({ profile }) => {
  const companion = await profile.open();
  const orders = Array.from({ length: 500 }, () => anyOrder(randomNumbers(Math.random() * 1e9)));
  const page = await openOn(companion, (state) => {
    state.database = { version: 1, hasStores: true, records: orders };
    delete state.local['openOrders'];
  });
  expect((await page.evaluate(readDatabase))?.version).toBe(1);
  injected('storage: records of an older version');
  await restored(page);
  const found = await page.evaluate(readDatabase);
  expect(found).toMatchObject({ version: presentVersion, damaged: [] });
  expect(new Set(found?.records.map((each) => (each as Order).uuid))).toEqual(
    new Set(orders.map(({ uuid }) => uuid)),
  );
});

/** Higher than any that this version will ever know of. */
const newerVersion = 1000;

test('data of a newer version: the history is shown, nothing is written or sent, and one sentence says why', async ({
  profile,
  panel,
}) => {
  const companion = await profile.open();
  const page = await openOn(companion, ({ database }) => {
    if (database) database.version = newerVersion;
  });
  const before = await page.evaluate(readDatabase);
  expect(before?.version).toBe(newerVersion);
  injected('storage: records of a newer version');
  expect(await restored(page)).toMatchObject({ ok: false, error: 'newerData' });
  expect(await send(page, anOrder())).toMatchObject({ ok: false, error: 'newerData' });
  await page.goto(`${companion.pageRoot}options.html#orders`);
  await expect(page.getByRole('alert')).toContainText('A newer version of this extension saved your orders');
  await expect(page.getByRole('row')).toHaveCount((before?.records.length ?? 0) + 1);
  const popup = await companion.openPopup();
  await expect(popup.getByRole('alert').filter({ hasText: 'Update the extension' })).toBeVisible();
  await expect(popup.getByRole('button', { name: /^Order/ })).toHaveCount(0);
  expect(await page.evaluate(readDatabase)).toEqual(before);
  expect(panel.requests()).toEqual([]);
});

test('a migration that the browser’s death interrupts leaves every record as it was, and is made at the next start', async ({
  profile,
}) => {
  let companion = await profile.open();
  const random = randomNumbers(5);
  const records = Array.from({ length: 4000 }, () => anyOrder(random));
  let page = await openOn(companion, (state) => {
    state.database = { version: 1, hasStores: true, records };
    delete state.local['openOrders'];
  });
  // As a step that goes from record to record, from a page, and never ends: the death comes when it has changed some.
  await page.evaluate(() => {
    const opening = indexedDB.open('botzverse', 2);
    opening.addEventListener('upgradeneeded', () => {
      const store = opening.transaction?.objectStore('orders');
      let changed = 0;
      const walk = () => {
        const walking = store?.openCursor();
        walking?.addEventListener('success', () => {
          const cursor = walking.result;
          if (cursor === null) return walk();
          const { value } = cursor as { value: object };
          cursor.update({ ...value, isMigrated: true });
          changed += 1;
          if (changed === 1000) document.documentElement.dataset['changed'] = '1000';
          cursor.continue();
        });
      };
      walk();
    });
  });
  await expect(page.locator('html')).toHaveAttribute('data-changed', '1000');
  await profile.close({ isCrash: true });
  companion = await profile.open();
  page = await companion.openOptions('#about');
  await restored(page);
  injected('storage: migration interrupted');
  const found = await page.evaluate(readDatabase);
  expect(found?.version).toBe(presentVersion);
  expect(found?.records).toHaveLength(4000);
  expect(found?.records.some((record) => 'isMigrated' in (record as object))).toBe(false);
});

/** In the page: how many records the store holds. */
const countOrders = () =>
  new Promise<number>((resolve) => {
    const opening = indexedDB.open('botzverse');
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('orders').objectStore('orders').count();
      counting.addEventListener('success', () => {
        opening.result.close();
        resolve(counting.result);
      });
    });
  });

test('100,000 orders change neither what a poll reads and writes nor the snapshot', async ({
  profile,
  panel,
}) => {
  const companion = await profile.open();
  const page = await connect(companion);
  await send(page, anOrder());
  const [open] = await storedOrders(page);
  // The first look brings news.
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  const few = await countRefresh(companion, page);
  const size = JSON.stringify(await snapshotOf(companion)).length;
  await page.evaluate(async (order) => {
    const opening = indexedDB.open('botzverse');
    await new Promise((resolve) => {
      opening.addEventListener('success', resolve);
    });
    const { open: _open, watched: _watched, ...done } = order;
    for (let batch = 0; batch < 20; batch += 1) {
      const saving = opening.result.transaction('orders', 'readwrite');
      for (let n = 0; n < 5000; n += 1) {
        const report = {
          word: 'Completed',
          at: 1,
          charge: '0.05',
          currency: 'USD',
          startCount: 1,
          remains: 0,
        };
        const createdAt = order.createdAt - 1_000_000 - batch * 5000 - n;
        const id = `old-${batch}-${n}`;
        saving.objectStore('orders').put({ ...done, uuid: crypto.randomUUID(), id, createdAt, report });
      }
      await new Promise((resolve) => {
        saving.addEventListener('complete', resolve);
      });
    }
    opening.result.close();
  }, open as Order);
  expect(await page.evaluate(countOrders)).toBe(100_001);
  injected('storage: 100,000 orders');
  await companion.killWorker();
  await restored(page);
  // The one open order is read a few times. Looks of the worker's own may fall into a refresh: then another is counted.
  await expect(async () => {
    const many = await countRefresh(companion, page);
    expect(many.read).toBeLessThan(few.read + 5);
    expect(many.written).toBe(few.written);
  }).toPass({ timeout: 60_000 });
  expect(Math.abs(JSON.stringify(await snapshotOf(companion)).length - size)).toBeLessThan(size / 10);
  expect(await stored(companion, 'openOrders')).toHaveLength(1);
  expect(panel.requests().filter(({ action }) => action === 'status').length).toBeGreaterThan(0);
  await page.goto(`${companion.pageRoot}options.html#orders`);
  // All of them are read for it, beside other browsers.
  await expect(page.getByRole('status').filter({ hasText: '100,001' })).toBeVisible({ timeout: 60_000 });
});
