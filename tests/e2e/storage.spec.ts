import { rm, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { injected } from './faults/support/injected.ts';
import { anOrder, connect, send, snapshotOf, stored, storedOrders } from './support/by-command.ts';
import { expect } from './support/companion-test.ts';
import { restored } from './support/damaged-profile.ts';
import { limitedBuild, loseLogTail, storageFolders, test } from './support/on-profile.ts';

declare const chrome: WxtBrowser;

/** The browser's answer when the extension itself wants to save. */
const trySaving = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('another');
        opening.addEventListener('error', () => resolve(String(opening.error?.name)));
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('one'));
        opening.addEventListener('success', () => {
          const saving = opening.result.transaction('one', 'readwrite');
          saving.objectStore('one').put('x'.repeat(10_000), 1);
          saving.addEventListener('complete', () => resolve('saved'));
          saving.addEventListener('abort', () => resolve(String(saving.error?.name)));
        });
      }),
  );

test('a full disk refuses new orders with a clear sentence, harms no record, and is over when there is space', async ({
  profile,
  panel,
}) => {
  const extension = await limitedBuild();
  const companion = await profile.open(extension);
  const page = await connect(companion);
  expect(await send(page, anOrder())).toEqual({ ok: true });
  const before = await storedOrders(page);

  const browser = await companion.context.newCDPSession(page);
  const origin = companion.pageRoot.slice(0, -1);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  // The browser looks at the quota anew when nobody has used the database for a while.
  await expect.poll(() => trySaving(page), { intervals: [3000], timeout: 60_000 }).toBe('QuotaExceededError');
  injected('storage: quota full');
  expect(await send(page, anOrder({ quantity: 101, confirmed: ['orderedMinutesAgo'] }))).toMatchObject({
    ok: false,
    error: 'storageFailed',
  });
  expect(panel.adds()).toHaveLength(1);
  expect(await storedOrders(page)).toEqual(before);
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  expect(
    await send(page, anOrder({ quantity: 102, confirmed: ['orderedMinutesAgo', 'orderUnsettled'] })),
  ).toEqual({ ok: true });

  // The other copy's storage is full.
  await page.evaluate(async () => {
    for (let size = 8_000_000; size > 20; size = Math.floor(size / 2)) {
      for (let n = 0; n < 2; n += 1) {
        await chrome.storage.local.set({ [`filler-${size}-${n}`]: 'x'.repeat(size) }).catch(() => undefined);
      }
    }
  });
  const full = await page.evaluate(() => chrome.storage.local.set({ more: 'x'.repeat(100) }).catch(String));
  expect(String(full)).toContain('quota');
  expect(
    await send(page, anOrder({ quantity: 103, confirmed: ['orderedMinutesAgo', 'orderUnsettled'] })),
  ).toMatchObject({
    ok: false,
    error: 'storageFailed',
  });
  expect(panel.adds()).toHaveLength(2);
  await page.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(keys.filter((key) => key.startsWith('filler')));
  });
  expect(
    await send(page, anOrder({ quantity: 104, confirmed: ['orderedMinutesAgo', 'orderUnsettled'] })),
  ).toEqual({ ok: true });
  expect(panel.adds()).toHaveLength(3);
  const charged = panel.adds().map(({ orderId }) => orderId);
  expect((await storedOrders(page)).flatMap(({ id }) => id ?? []).toSorted()).toEqual(charged.toSorted());
  await rm(extension, { recursive: true });
});

test.describe('with a catalogue that the browser keeps in a file of its own', () => {
  test.use({ panelOptions: { services: 5000 } });

  test('a part of the database that cannot be read costs one more look at the panel', async ({
    profile,
    panel,
  }) => {
    let companion = await profile.open();
    await send(await connect(companion), anOrder());
    const { blobs } = storageFolders(profile.folder, companion.extensionId);
    await profile.close();
    await rm(blobs, { recursive: true });
    companion = await profile.open();
    const page = await companion.openOptions('#orders');
    const failure = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('catalogue');
          opening.addEventListener('success', () => {
            const reading = opening.result.transaction('lists').objectStore('lists').getAll();
            reading.addEventListener('error', (event) => {
              event.preventDefault();
              resolve(String(reading.error?.name));
            });
            reading.addEventListener('success', () => resolve('read'));
          });
        }),
    );
    expect(failure).not.toBe('read');
    injected('storage: reads that fail');
    await page.goto(page.url().replace('#orders', '#services'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const again = anOrder({ quantity: 101, confirmed: ['orderedMinutesAgo'] });
    expect(await send(page, again)).toEqual({ ok: true });
    expect(panel.adds()).toHaveLength(2);
    expect(await storedOrders(page)).toHaveLength(2);
  });
});

test('the newest entries of extension storage are lost: the mirror is made again from the database', async ({
  profile,
}) => {
  let companion = await profile.open();
  let page = await connect(companion);
  await send(page, anOrder());
  await page.evaluate(() => chrome.storage.local.set({ last: 'written last' }));
  const { local } = storageFolders(profile.folder, companion.extensionId);
  await profile.close();
  expect(await loseLogTail(local, 0.5)).toBeGreaterThan(100);
  companion = await profile.open();
  page = await companion.openOptions('#orders');
  expect(await stored(companion, 'last')).toBeUndefined();
  injected('storage: log tail lost');
  await restored(page);
  const [order] = await storedOrders(page);
  expect(order).toMatchObject({ state: 'placed', open: 1 });
  await expect.poll(() => stored(companion, 'openOrders')).toEqual([order]);
});

test('the folder of extension storage is gone: the orders are there, and a new key goes on', async ({
  profile,
}) => {
  let companion = await profile.open();
  await send(await connect(companion), anOrder());
  const { local } = storageFolders(profile.folder, companion.extensionId);
  await profile.close();
  await rm(local, { recursive: true });
  companion = await profile.open();
  expect(await stored(companion, 'apiKey')).toBeUndefined();
  injected('storage: folder gone');
  const page = await companion.openOptions('#orders');
  await restored(page);
  const orders = await storedOrders(page);
  expect(orders).toMatchObject([{ state: 'placed', open: 1 }]);
  expect(await stored(companion, 'openOrders')).toEqual(orders);
  await expect(page.getByRole('rowheader', { name: orders[0]?.id ?? '' })).toBeVisible();
  expect(await send(await connect(companion), anOrder({ confirmed: ['orderedMinutesAgo'] }))).toEqual({
    ok: true,
  });
});

test('the database is gone: open orders are there again from the mirror', async ({ profile, panel }) => {
  let companion = await profile.open();
  let page = await connect(companion);
  await send(page, anOrder());
  const before = await storedOrders(page);
  const { indexedDb } = storageFolders(profile.folder, companion.extensionId);
  await profile.close();
  await rm(indexedDb, { recursive: true });
  companion = await profile.open();
  injected('storage: IndexedDB gone');
  page = await companion.openOptions('#orders');
  await restored(page);
  expect(await storedOrders(page)).toEqual(before);
  expect((await companion.badge()).text).toBe('1');
  panel.complete(before[0]?.id ?? '');
  expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
  expect((await storedOrders(page))[0]?.report?.word).toMatch(/^completed$/i);
  expect((await companion.badge()).text).toBe('');
});

test('a database that the browser refuses: it is said everywhere, nothing is sent, and later all goes on', async ({
  profile,
  panel,
}) => {
  let companion = await profile.open();
  let page = await connect(companion);
  const first = anOrder();
  await send(page, first);
  await send(page, { type: 'markSeen', uuid: first.uuid });
  const before = await storedOrders(page);
  const { allIndexedDb } = storageFolders(profile.folder, companion.extensionId);
  await profile.close();
  await rm(allIndexedDb, { recursive: true });
  await writeFile(allIndexedDb, 'no folder');
  companion = await profile.open();
  page = await companion.openOptions('#orders');
  expect(await trySaving(page)).not.toBe('saved');
  injected('storage: IndexedDB refused');
  const second = anOrder({ quantity: 101, confirmed: ['orderedMinutesAgo'] });
  expect(await send(page, second)).toMatchObject({ ok: false, error: 'storageFailed' });
  expect(panel.adds()).toHaveLength(1);
  await expect(page.getByRole('alert').filter({ hasText: 'could not open or save' })).toBeVisible();
  expect(await snapshotOf(companion)).toMatchObject({ openCount: 1, problem: { name: 'storageFailed' } });
  const popup = await companion.openPopup();
  await expect(
    popup.getByRole('alert').filter({ hasText: 'No order is sent while this lasts' }),
  ).toBeVisible();
  expect((await companion.badge()).text).toContain('!');

  await profile.close();
  await rm(allIndexedDb);
  companion = await profile.open();
  page = await companion.openOptions('#orders');
  await restored(page);
  expect(await storedOrders(page)).toEqual(before);
  await expect(page.getByRole('alert').filter({ hasText: 'could not open or save' })).toHaveCount(0);
  expect(await send(page, second)).toEqual({ ok: true });
});
