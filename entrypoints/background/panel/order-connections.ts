import { storage } from 'wxt/utils/storage';
import { NamedError } from '@/utils/errors';
import { discardConnection } from './discard-connection';
import { afterDiscard, afterRequest, settleMs, unknownPool, type OrderPool } from './order-pool';
import type { PanelRequest } from './request';
import { isClosed, type PanelReply } from './transport';

/** Set while an order is being placed: a worker that finds it took over from one that died with a request under way. */
const busyItem = storage.defineItem<true>('session:orderPoolBusy');

/** What this worker knows of the pool; a new one begins with nothing but `busyItem`. */
let pool: OrderPool | undefined;
/** Whether a read was seen to connect afresh where, without the discard, it would have found a connection. */
let isDiscardProven = false;
let hasDiscarded = false;
/** The count of the last `add` is on its way. */
let noted: Promise<void> = Promise.resolve();

/** Call it before the first request of an order. @throws NamedError `storageFailed` */
export async function openOrderPool(): Promise<void> {
  await noted;
  try {
    // The clock counts from the start of this worker, and the one before has died by then.
    pool ??= (await busyItem.getValue()) === null ? unknownPool : { ...unknownPool, disturbedAt: 0 };
    await busyItem.setValue(true);
  } catch (error) {
    throw new NamedError('storageFailed', error instanceof Error ? error.name : null);
  }
}

/** Call it when the order's last request has ended. */
export async function closeOrderPool(): Promise<void> {
  await noted;
  const isQuiet = performance.now() - (pool ?? unknownPool).disturbedAt >= settleMs;
  // A marker that stays costs the next worker's first order `settleMs` at most.
  if (isQuiet) await busyItem.removeValue().catch(() => undefined);
}

/** Whether it is known that no connection lies in the pool that `add` could be sent on. */
export const isPoolEmpty = (): boolean => pool?.left === 0;

/** More connections may lie in the pool, or come, than this. */
export const mayHoldMoreThan = (count: number): boolean => {
  const { left } = pool ?? unknownPool;
  return left !== Infinity && left > count;
};

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
  const spoil = () => {
    pool = { left: Infinity, disturbedAt: performance.now() };
  };
  spoil();
  try {
    const reply = await send();
    noted = note(before, reply, startedAt, performance.now());
    if (action !== 'add') await noted;
    return reply;
  } catch (error) {
    spoil();
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
