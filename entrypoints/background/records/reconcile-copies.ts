import { NamedError } from '@/utils/errors';
import { readOrders } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { uuidOf } from '@/utils/orders/order-record';
import { withIndex } from '@/utils/orders/order-state';
import { inTurn } from '../locks';
import { checkRecords } from './check-records';
import { setAside, keepAside } from './damaged-records';
import { readMirror, replaceMirror, type Mirror } from './order-mirror';
import { saveOrders } from './write-orders';

/** Whether the mirror holds exactly these orders; equal counters are equal copies. */
function isMirrored(orders: Order[], mirror: Mirror): boolean {
  const copies = new Map(mirror.orders.map((copy) => [copy.uuid, copy]));
  const isSame = mirror.orders.length === orders.length && mirror.damaged.length === 0;
  return isSame && orders.every(({ uuid, counter }) => copies.get(uuid)?.counter === counter);
}

/** Keeps unreadable copies aside before the mirror is replaced. One with no whole record counts as missing. */
async function keepDamagedCopies({ damaged }: Mirror, whole: ReadonlySet<string | null>): Promise<void> {
  if (damaged.length === 0) return;
  const copies = damaged.map(({ record, reason }) =>
    setAside('mirror', record, reason, !whole.has(uuidOf(record))),
  );
  await keepAside(copies);
}

/**
 * Takes the newer copy of each open order: the higher counter, or the database's where they are equal. A record that is
 * whole in only one place is kept. An older copy does not reopen an order that is final in the database.
 */
function newestOf(open: Order[], stored: Map<string, Order>, mirrored: Order[]) {
  const newest = new Map(open.map((order) => [order.uuid, order]));
  const mended = new Map<string, Order>();
  for (const copy of mirrored) {
    const other = newest.get(copy.uuid) ?? stored.get(copy.uuid);
    const newer = withIndex(other !== undefined && other.counter >= copy.counter ? other : copy);
    if (newer.open === 1) newest.set(copy.uuid, newer);
    else newest.delete(copy.uuid);
    if (newer.counter !== other?.counter || newer.open !== other.open) mended.set(copy.uuid, newer);
  }
  return { newest: [...newest.values()], mended: [...mended.values()] };
}

/**
 * Makes both copies equal. The database is written first, so that nothing leaves the mirror before it is saved there.
 * @returns the open orders, the oldest first.
 * @throws NamedError `newerData` when a newer version of the extension has written either; then nothing is touched.
 */
export function reconcileCopies(): Promise<Order[]> {
  return inTurn('orders', async () => {
    const mirror = await readMirror();
    if (mirror.isNewer) throw new NamedError('newerData');
    const open = await checkRecords();
    const known = new Set(open.map(({ uuid }) => uuid));
    const mirrored = [...mirror.orders, ...mirror.damaged.map(({ record }) => record)];
    const uuids = mirrored.flatMap((record) => uuidOf(record) ?? []).filter((uuid) => !known.has(uuid));
    const stored = await readOrders(uuids);
    const { newest, mended } = newestOf(open, stored, mirror.orders);
    if (mended.length > 0) await saveOrders(mended);
    await keepDamagedCopies(mirror, new Set([...stored.keys(), ...newest.map(({ uuid }) => uuid)]));
    if (!isMirrored(newest, mirror)) await replaceMirror(newest);
    return newest.toSorted((a, b) => a.createdAt - b.createdAt);
  });
}
