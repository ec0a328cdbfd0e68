import { storage } from 'wxt/utils/storage';
import { NamedError } from '@/utils/errors';
import { discardConnection } from './discard-connection';
import { afterDiscard, afterRequest, settleMs, unknownPool, type OrderPool } from './order-pool';
import type { PanelRequest } from './request';
import { isClosed, type PanelReply } from './transport';

/**
 * The next worker takes over of `OrderPool`: `left` (`null`: nobody knows) and `disturbedAt` (ms since 1970;
 * `null`: that worker died with a request under way).
 */
const takenOver = storage.defineItem<{ left: number | null; at: number | null }>('session:orderConnections');

/** As far as this worker knows; a new one begins with `takenOver`. */
let pool: OrderPool | undefined;
/** Whether a read was seen to connect afresh where, without the discard, it would have found a connection. */
let isDiscardProven = false;
let hasDiscarded = false;
/** The count of the last `add` is on its way. */
let noted: Promise<void> = Promise.resolve();

/** The pool as the worker before left it. */
async function takeOver(): Promise<OrderPool> {
  const known = await takenOver.getValue();
  if (known === null) return unknownPool;
  const left = known.left ?? Infinity;
  // The clock counts from the start of this worker, and the one before has died by then.
  if (known.at === null) return { left, disturbedAt: 0 };
  // A clock that was set back makes the wait longer.
  return { left, disturbedAt: performance.now() - Math.max(0, Date.now() - known.at) };
}

/** Call it before the first request of an order. @throws NamedError `storageFailed` */
export async function openOrderPool(): Promise<void> {
  await noted;
  try {
    pool ??= await takeOver();
    await takenOver.setValue({ left: null, at: null });
  } catch (error) {
    throw new NamedError('storageFailed', error instanceof Error ? error.name : null);
  }
}

/** Call it when the order's last request has ended. */
export async function closeOrderPool(): Promise<void> {
  await noted;
  const { left, disturbedAt } = pool ?? unknownPool;
  const msAgo = performance.now() - disturbedAt;
  const known = { left: left === Infinity ? null : left, at: Math.max(0, Date.now() - msAgo) };
  // The count of before stays written: it costs the next worker's first order a wait at most.
  await takenOver.setValue(known).catch(() => undefined);
}

/** Whether it is known that no connection lies in the pool that `add` could be sent on. */
export const isPoolEmpty = (): boolean => pool?.left === 0;

/** How many connections may lie in the pool, or come; `Infinity` where nobody knows. */
export const maxLeft = (): number => (pool ?? unknownPool).left;

/** How long to wait until nothing that was on its way can still come into the pool, in milliseconds. */
export const untilSettled = (): number =>
  Math.max(0, (pool ?? unknownPool).disturbedAt + settleMs - performance.now());

async function note(before: OrderPool, reply: PanelReply, startedAt: number, endedAt: number): Promise<void> {
  const { connecting } = await reply.timing();
  if (hasDiscarded && (connecting === 'fresh' || connecting === 'slow')) isDiscardProven = true;
  hasDiscarded = false;
  pool = afterRequest(before, { connecting, isKept: !isClosed(reply), startedAt, endedAt });
}

/**
 * Sends one of the orders' requests and counts what it leaves in the pool. The answer to `add` is not held up for the
 * count; the next order waits for it.
 */
export async function sendInOrderPool(
  action: PanelRequest['action'],
  send: () => Promise<PanelReply>,
): Promise<PanelReply> {
  const before = pool ?? unknownPool;
  const startedAt = performance.now();
  // Until it is known how it ended.
  pool = { left: Infinity, disturbedAt: startedAt };
  try {
    const reply = await send();
    noted = note(before, reply, startedAt, performance.now());
    if (action !== 'add') await noted;
    return reply;
  } catch (error) {
    const endedAt = performance.now();
    pool = afterRequest(before, { connecting: 'unknown', isKept: false, startedAt, endedAt });
    throw error;
  }
}

/**
 * Takes connections that the panel keeps out of the pool and closes them. Those that are still on their way it cannot
 * take.
 * @returns whether it is known that none is left: by the count, and by a discard that was seen to work here.
 */
export async function discardKept(): Promise<boolean> {
  for (let tries = 0; tries < 3 && !isPoolEmpty(); tries += 1) {
    if (untilSettled() > 0) return false;
    const startedAt = performance.now();
    const isDiscarded = await discardConnection();
    const endedAt = performance.now();
    if (!isDiscarded) return false;
    hasDiscarded = true;
    pool = afterDiscard(pool ?? unknownPool, endedAt - startedAt, endedAt);
    // Of an unknown number one is taken out before the next read.
    if (pool.left === Infinity) return false;
  }
  return isPoolEmpty() && isDiscardProven;
}
