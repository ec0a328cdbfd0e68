import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fakePanel, reply } from '@/tests/unit/entrypoints/background/fake-panel';
import { freshProfile, saveTestKey } from '@/tests/unit/entrypoints/background/fresh-worker';
import { sampleOrder, uuidOf } from '@/tests/unit/entrypoints/background/sample-order';

const hour = 3_600_000;
const day = 24 * hour;
const begin = Date.UTC(2026, 0, 5);

/** What a day of the worker's life costs with so many open orders. */
export type Day = { orders: number; wakeUps: number; requests: number; writes: number; transactions: number };

/** The panel delivers a twenty-fourth of each order an hour: whatever is read has changed once an hour. */
function answerStatus({ order, orders }: Record<string, unknown>): Response {
  const ids = String(order ?? orders).split(',');
  const remains = 24 - Math.floor((Date.now() - begin) / hour);
  const row = { status: 'In progress', charge: '0.2', remains, start_count: 1 };
  return reply(ids.length === 1 ? row : Object.fromEntries(ids.map((id) => [id, row])));
}

/** Events that the fake browser lacks; none of them comes in a day that nobody is there. */
function standInForEvents(): void {
  const event = { addListener: () => undefined };
  const { commands, contextMenus, permissions, idle, notifications } = fakeBrowser;
  Object.assign(commands, { onCommand: event });
  Object.assign(contextMenus, { onClicked: event });
  Object.assign(permissions, { onAdded: event, onRemoved: event });
  Object.assign(idle, { onStateChanged: event });
  Object.assign(notifications, { onClicked: event });
}

/** A worker begins with nothing in its memory, and hears what its first turn registers for. */
async function startWorker(): Promise<void> {
  vi.resetModules();
  fakeBrowser.alarms.onAlarm.removeAllListeners();
  const { default: background } = await import('@/entrypoints/background/index');
  await background.main();
  const { restore } = await import('@/entrypoints/background/restore');
  await restore();
}

/** The alarm that is due next, set on by its period as the browser does; `null` when none is before the end. */
async function nextAlarm() {
  const alarms = await fakeBrowser.alarms.getAll();
  const [next] = alarms.toSorted((a, b) => a.scheduledTime - b.scheduledTime);
  if (next === undefined || next.scheduledTime >= begin + day) return null;
  const { name, periodInMinutes } = next;
  const at = Math.max(next.scheduledTime, Date.now());
  await fakeBrowser.alarms.clear(name);
  if (periodInMinutes !== undefined) {
    await fakeBrowser.alarms.create(name, { when: at + periodInMinutes * 60_000, periodInMinutes });
  }
  return { ...next, at };
}

/** Counts every change of extension storage, and every transaction that writes a database. */
function countWrites() {
  const counts = { writes: 0, transactions: 0 };
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    for (const change of ['set', 'remove'] as const) {
      const real = area[change].bind(area) as (what: never) => Promise<void>;
      area[change] = (what: never) => {
        counts.writes += 1;
        return real(what);
      };
    }
  }
  const { prototype } = IDBDatabase as { prototype: IDBDatabase };
  const real = prototype.transaction;
  vi.spyOn(prototype, 'transaction').mockImplementation(function begun(this: IDBDatabase, stores, mode) {
    if (mode === 'readwrite') counts.transactions += 1;
    return real.call(this, stores, mode);
  });
  return counts;
}

/** Plays a day by the alarms alone, with no page open: each wakes a worker of its own. */
export async function playDay(orders: number): Promise<Day> {
  vi.useFakeTimers({ toFake: ['Date'], now: begin });
  fakeBrowser.reset();
  freshProfile();
  standInForEvents();
  const { account } = await saveTestKey();
  const { saveOrders } = await import('@/entrypoints/background/records/write-orders');
  const times = { createdAt: begin, sentAt: begin, endedAt: begin };
  await saveOrders(
    Array.from({ length: orders }, (_, n) =>
      sampleOrder({ uuid: uuidOf(n + 1), id: String(5000 + n), account, ...times }),
    ),
  );
  await startWorker();
  const sent = fakePanel({ status: answerStatus });
  const counts = countWrites();
  let wakeUps = 0;
  for (let alarm = await nextAlarm(); alarm !== null; alarm = await nextAlarm()) {
    vi.setSystemTime(alarm.at);
    wakeUps += 1;
    await startWorker();
    await fakeBrowser.alarms.onAlarm.trigger(alarm);
  }
  vi.useRealTimers();
  vi.restoreAllMocks();
  return { orders, wakeUps, requests: sent.length, ...counts };
}
