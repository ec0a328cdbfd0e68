import { secondConnectMs, type Connecting } from './request-timing';

/**
 * What is known of the browser's idle connections that `add` could be sent on. Chromium sends a POST once more, untold,
 * when a connection that lay idle in its pool dies before the first byte of the reply, also one that was never used
 * (docs/exactly-once.md). The orders' requests have a pool of their own, which only they fill and empty.
 */
export type OrderPool = {
  /** At most so many connections lie in it, or may come to lie in it; `Infinity` where nobody knows. */
  left: number;
  /** When a request last ended that may have left a connection on its way, by a clock that does not jump (ms). */
  disturbedAt: number;
};

/** Nothing is known of what lies there, and nothing is on its way. */
export const unknownPool: OrderPool = { left: Infinity, disturbedAt: -Infinity };

/** A connect whose first packet was lost twice comes three seconds later; with its handshake it has come by then. */
export const settleMs = 4000;

export type PoolRequest = {
  connecting: Connecting;
  /** Whether the reply leaves its connection open. */
  isKept: boolean;
  startedAt: number;
  endedAt: number;
};

/**
 * The pool after a request. An idle connection is always taken before a new one is made: a request that connected
 * afresh found none idle, and one that found a connection has taken it out.
 */
export function afterRequest(pool: OrderPool, request: PoolRequest): OrderPool {
  const { connecting, isKept, startedAt, endedAt } = request;
  if (connecting === 'unknown') return { left: Infinity, disturbedAt: endedAt };
  const kept = isKept ? 1 : 0;
  if (connecting === 'reused') return { ...pool, left: Math.max(0, pool.left - 1) + kept };
  const isSettled = startedAt - pool.disturbedAt >= settleMs;
  // What was on its way and has not come within that time is taken to be lost.
  const onTheirWay = isSettled ? 0 : pool.left === Infinity ? 1 : pool.left;
  return connecting === 'fresh'
    ? { ...pool, left: onTheirWay + kept }
    : { left: onTheirWay + kept + 1, disturbedAt: endedAt };
}

/** The pool after one connection was taken out and closed, which took so many milliseconds. */
export function afterDiscard(pool: OrderPool, ms: number, endedAt: number): OrderPool {
  return ms < secondConnectMs
    ? { ...pool, left: Math.max(0, pool.left - 1) }
    : { ...pool, disturbedAt: endedAt };
}
