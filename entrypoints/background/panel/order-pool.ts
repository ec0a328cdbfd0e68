import { secondConnectMs, type Connecting } from './request-timing';

/**
 * The browser's idle connections that `add` could be sent on, as far as they are known. Chromium sends a POST once more, untold,
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

/**
 * A first packet that is lost is sent again 1, 3, 7 and 15 seconds after the first (RFC 6298, as Linux, Windows and macOS
 * do it or sooner): after so long a connection that was on its way has come, or five in a row were lost.
 */
export const settleMs = 16_000;

export type PoolRequest = {
  connecting: Connecting;
  /** Whether the reply leaves its connection open. */
  isKept: boolean;
  startedAt: number;
  endedAt: number;
};

/**
 * The pool after a request. An idle connection is always taken before a new one is made: a request that connected
 * afresh found none idle, and one that found a connection has taken it out. One that waited for its own may have been
 * given an older one, and has then left its own behind: the number on their way stays what it was, and they are as young
 * as it.
 */
export function afterRequest(pool: OrderPool, request: PoolRequest): OrderPool {
  const { connecting, isKept, startedAt, endedAt } = request;
  const kept = isKept ? 1 : 0;
  // So short that no second connect has begun.
  const isShort = endedAt - startedAt < secondConnectMs;
  if (connecting === 'unknown' && !isShort) return { left: Infinity, disturbedAt: endedAt };
  if (connecting === 'reused') return { ...pool, left: Math.max(0, pool.left - 1) + kept };
  const onTheirWay = startedAt - pool.disturbedAt >= settleMs && connecting !== 'unknown' ? 0 : pool.left;
  const isQuiet = connecting !== 'slow' && onTheirWay === 0;
  return {
    left: onTheirWay + kept + (connecting === 'slow' ? 1 : 0),
    disturbedAt: isQuiet ? pool.disturbedAt : endedAt,
  };
}

/** The pool after one connection was taken out and closed, or made and closed where none was there. */
export function afterDiscard(pool: OrderPool, ms: number, endedAt: number): OrderPool {
  return ms < secondConnectMs
    ? { ...pool, left: Math.max(0, pool.left - 1) }
    : { left: pool.left + 1, disturbedAt: endedAt };
}
