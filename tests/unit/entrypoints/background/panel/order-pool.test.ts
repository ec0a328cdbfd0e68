import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterDiscard,
  afterRequest,
  settleMs,
  unknownPool,
  type OrderPool,
  type PoolRequest,
} from '@/entrypoints/background/panel/order-pool';

const request = (connecting: PoolRequest['connecting'], isKept = false, startedAt = 10_000): PoolRequest => ({
  connecting,
  isKept,
  startedAt,
  endedAt: startedAt + 50,
});
const leftAfter = (...requests: PoolRequest[]) => requests.reduce(afterRequest, unknownPool).left;

describe('what may lie in the pool after reads', () => {
  test.each<[string, PoolRequest[], number]>([
    ['a quick connect, closed', [request('fresh')], 0],
    ['a quick connect, kept', [request('fresh', true)], 1],
    ['a slow connect, closed', [request('slow')], 1],
    ['a slow connect, kept', [request('slow', true)], 2],
    ['a connection that was there', [request('reused')], Infinity],
    ['a slow connect, and the one beside it found', [request('slow'), request('reused')], 0],
    ['a slow connect, and the one beside it still on its way', [request('slow'), request('fresh')], 1],
    ['the same, two seconds later', [request('slow'), request('fresh', false, 10_050 + settleMs)], 0],
    ['a request that failed, and another at once', [request('unknown'), request('fresh')], 1],
    ['a kept one, used and kept again', [request('fresh', true), request('reused', true)], 1],
  ])('%s', (_name, requests, left) => {
    expect(leftAfter(...requests)).toBe(left);
  });

  test('a discard takes one, unless it had to connect slowly itself', () => {
    const pool = afterRequest(unknownPool, request('slow', true));
    expect(afterDiscard(pool, 5, 11_000)).toMatchObject({ left: 1 });
    expect(afterDiscard(pool, 600, 11_000)).toEqual({ left: 2, disturbedAt: 11_000 });
  });
});

/** A pool as Chromium keeps it: `idle` are there, `coming` are begun and not yet connected. */
type World = { idle: number; coming: { at: number }[]; now: number };
type Step = { connectMs: number; isKept: boolean; rest: number; lateMs: number; isDiscard: boolean };

const arrive = (world: World) => {
  world.idle += world.coming.filter(({ at }) => at <= world.now).length;
  world.coming = world.coming.filter(({ at }) => at > world.now);
};

/** One request in the world, as its timing shows it. A second connect begins after 250 ms and comes within two seconds. */
function play(world: World, { connectMs, isKept, lateMs }: Step): PoolRequest {
  arrive(world);
  const startedAt = world.now;
  const isReused = world.idle > 0;
  if (isReused) world.idle -= 1;
  else {
    if (connectMs >= 250) world.coming.push({ at: startedAt + 250 + lateMs });
    world.now += connectMs;
  }
  world.now += 10;
  arrive(world);
  if (isKept) world.idle += 1;
  const connecting = isReused ? 'reused' : connectMs < 240 ? 'fresh' : 'slow';
  return { connecting, isKept, startedAt, endedAt: world.now };
}

const steps = fc.array(
  fc.record({
    connectMs: fc.constantFrom(3, 100, 239, 255, 300, 1000),
    isKept: fc.boolean(),
    rest: fc.constantFrom(0, 20, 400, 2500),
    lateMs: fc.integer({ min: 1, max: settleMs - 300 }),
    isDiscard: fc.boolean(),
  }),
  { maxLength: 12 },
);

test('the count is never less than what lies there or comes', () => {
  fc.assert(
    fc.property(steps, fc.nat(3), (moves, idle) => {
      const world: World = { idle, coming: [], now: 100_000 };
      let pool: OrderPool = unknownPool;
      for (const move of moves) {
        const isSettled = world.now - pool.disturbedAt >= settleMs;
        if (move.isDiscard && isSettled && move.connectMs < 240) {
          arrive(world);
          world.idle = Math.max(0, world.idle - 1);
          pool = afterDiscard(pool, move.connectMs, world.now);
        } else pool = afterRequest(pool, play(world, move));
        expect(pool.left).toBeGreaterThanOrEqual(world.idle + world.coming.length);
        world.now += move.rest;
      }
    }),
    { numRuns: 2000 },
  );
});
