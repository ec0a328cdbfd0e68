import type { DamagedRecord } from '../../utils/orders-db/damaged-record.ts';
import { isCounted } from '../../utils/orders/order-news.ts';
import { readRecord } from '../../utils/orders/order-record.ts';
import { withIndex } from '../../utils/orders/order-state.ts';
import type { Order } from '../../utils/orders/order.ts';
import { readSnapshot } from '../../utils/snapshot.ts';
import { oldAccount, presentVersion, type owner, type StoredState } from './stored-state.ts';

/** The profile after the worker has started on it. */
export type Restored = {
  records: unknown[];
  damaged: DamagedRecord[];
  local: Record<string, unknown>;
};

const mirrorOf = (local: Record<string, unknown>): unknown[] => {
  const { openOrders: mirror } = local;
  if (Array.isArray(mirror)) return mirror;
  return mirror === undefined || mirror === null ? [] : [mirror];
};

const wholeOnes = (records: unknown[]): Order[] =>
  records.flatMap((record) => {
    const read = readRecord(record);
    return read.kind === 'whole' ? [read.order] : [];
  });

const isDamaged = (record: unknown) => readRecord(record).kind === 'damaged';
const isNewerRecord = (record: unknown) => readRecord(record).kind === 'newer';

/** Whether a newer version of the extension has written this state: then it may only be read. */
export function isNewer({ database, local }: StoredState): boolean {
  if ((database?.version ?? 0) > presentVersion) return true;
  return [...(database?.records ?? []), ...mirrorOf(local)].some(isNewerRecord);
}

/** Extension storage gives the fields of an object in another order than it was given them. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
/** The account's id is replaced at the start by one of the present kind; all else is to stay. */
const textOf = (value: unknown): string | undefined =>
  JSON.stringify(value, inOrder)?.replaceAll(
    new RegExp(`"(${oldAccount}|v2-[0-9a-f]{32})"`, 'g'),
    '"account"',
  );
const sameText = (a: unknown, b: unknown) => textOf(a) === textOf(b);

/** The newest whole copy of each order; the database's where both have the same counter. */
function bestCopies(state: StoredState): Map<string, Order> {
  const best = new Map<string, Order>();
  for (const order of [...wholeOnes(state.database?.records ?? []), ...wholeOnes(mirrorOf(state.local))]) {
    const other = best.get(order.uuid);
    if (other === undefined || order.counter > other.counter) best.set(order.uuid, order);
  }
  return best;
}

/** An order that the last worker left on its way is closed or called unknown; any other is as it was. */
const stateAfter = ({ state }: Order) =>
  state === 'intent' ? 'notSent' : state === 'sending' ? 'unknown' : state;

function* judgeOrders(before: StoredState, after: Restored): Generator<string> {
  const { account } = (after.local['apiKey'] ?? {}) as Partial<typeof owner>;
  const found = new Map(wholeOnes(after.records).map((order) => [order.uuid, order]));
  const mirrored = new Map(wholeOnes(mirrorOf(after.local)).map((order) => [order.uuid, order]));
  for (const best of bestCopies(before).values()) {
    const order = found.get(best.uuid);
    if (order === undefined) {
      yield `an order that was whole (${best.state}) is gone`;
      continue;
    }
    if (best.account === oldAccount && account?.startsWith('v2-') && order.account !== account)
      yield 'an order is left under the old id of its account';
    if (order.counter < best.counter) yield 'an order has a lower counter than its best whole copy';
    if (order.state !== stateAfter(best)) yield `an order that was ${best.state} is ${order.state}`;
    if (order.open !== withIndex(order).open) yield 'an order is in the wrong index';
    const copy = mirrored.get(order.uuid);
    if (order.open === 1 && copy?.counter !== order.counter)
      yield 'an open order is not in the mirror as it is';
    if (order.open !== 1 && copy !== undefined) yield 'a final order is in the mirror';
  }
}

function* judgeDamaged(before: StoredState, after: Restored): Generator<string> {
  const copies = after.damaged.flatMap((each) => ('record' in each ? [each.record] : []));
  const isKept = (record: unknown) => copies.some((copy) => sameText(copy, record));
  const noted = new Set(after.damaged.map(({ id }) => id));
  for (const record of before.database?.records ?? []) {
    if (!isDamaged(record)) continue;
    const isInPlace = after.records.some((each) => sameText(each, record));
    if (!isInPlace && !isKept(record)) yield 'a damaged record was lost';
    const key = (record as { uuid: unknown }).uuid;
    if (isInPlace && !noted.has(`orders/${String(key)}`)) yield 'a damaged record is not counted';
  }
  for (const record of mirrorOf(before.local)) {
    if (isDamaged(record) && !isKept(record)) yield 'a damaged copy of the mirror was lost';
  }
  for (const record of mirrorOf(after.local)) {
    if (isDamaged(record)) yield 'the mirror is still damaged';
  }
}

function* judgeSnapshot(after: Restored): Generator<string> {
  const snapshot = readSnapshot(after.local['snapshot']);
  if (snapshot === null) return yield 'there is no snapshot';
  const key = after.local['apiKey'] as typeof owner | undefined;
  const own = wholeOnes(after.records).filter(
    (order) => order.account === key?.account && isCounted(order, Date.now()),
  );
  if (snapshot.account !== null && snapshot.openCount !== own.length) {
    yield `the snapshot counts ${snapshot.openCount} open orders, not ${own.length}`;
  }
  const missing = after.damaged.filter((each) => each.missing === 1).length;
  if (snapshot.unreadable !== missing) yield 'the snapshot has another number of damaged records';
  if (snapshot.problem?.name === 'internal' || snapshot.problem?.name === 'storageFailed') {
    yield `the snapshot says ${snapshot.problem.name}`;
  }
}

function* judgeNewer(before: StoredState, after: Restored): Generator<string> {
  if (!sameText(before.database?.records ?? [], after.records))
    yield 'records of a newer version were changed';
  const { snapshot: _old, ...stored } = before.local;
  const { snapshot, ...left } = after.local;
  if (!sameText(stored, left)) yield 'storage of a newer version was changed';
  const problem = readSnapshot(snapshot)?.problem?.name;
  if (problem !== 'newerData') yield `the snapshot does not say that the data is newer (${problem})`;
}

/** The faults of a profile after the worker has started on it; none if all is well. */
export function judgeState(before: StoredState, after: Restored): string[] {
  if (isNewer(before)) return [...judgeNewer(before, after)];
  return [...judgeOrders(before, after), ...judgeDamaged(before, after), ...judgeSnapshot(after)];
}
