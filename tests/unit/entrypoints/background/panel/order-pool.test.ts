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
/** One that took so long. */
const lasting = (ms: number, before: PoolRequest): PoolRequest => ({
  ...before,
  endedAt: before.startedAt + ms,
});
const failedLate = lasting(600, request('unknown'));
/** Of a pool that was quiet at 10_000: when something may last have been on its way. */
const disturbedAfter = (...requests: PoolRequest[]) => requests.reduce(afterRequest, unknownPool).disturbedAt;
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
    ['the same, after it must have come', [request('slow'), request('fresh', false, 26_050)], 0],
    ['the same, a moment before', [request('slow'), request('fresh', false, 26_049)], 1],
    ['a quick connect, and a body that took long', [lasting(600, request('fresh'))], 0],
    ['a request that failed at once', [request('fresh'), request('unknown')], 0],
    [
      'a request that failed as the second connect began',
      [request('fresh'), lasting(240, request('unknown'))],
      Infinity,
    ],
    ['a request that failed right before', [request('fresh'), lasting(239, request('unknown'))], 0],
    ['a request that failed late', [request('fresh'), failedLate], Infinity],
    ['the same, and another read at once', [failedLate, request('fresh')], Infinity],
    ['the same, after all must have come', [failedLate, request('fresh', false, 10_600 + settleMs)], 0],
    ['a kept one, used and kept again', [request('fresh', true), request('reused', true)], 1],
  ])('%s', (_name, requests, left) => {
    expect(leftAfter(...requests)).toBe(left);
  });

  test.each<[string, PoolRequest[], number]>([
    ['a quick connect', [request('fresh')], -Infinity],
    ['a slow connect', [request('slow')], 10_050],
    ['a quick one while another may come', [request('slow'), request('fresh', false, 11_000)], 11_050],
    ['a quick one while nothing can come', [request('slow'), request('fresh', false, 30_000)], 10_050],
  ])('the pool was last disturbed by %s', (_name, requests, at) => {
    expect(disturbedAfter(...requests)).toBe(at);
  });

  test('a discard of nothing leaves nothing, and one of 240 ms has begun a second connect', () => {
    const empty = afterRequest(unknownPool, request('fresh'));
    expect(afterDiscard(empty, 239, 11_000)).toEqual(empty);
    expect(afterDiscard(empty, 240, 11_000)).toEqual({ left: 1, disturbedAt: 11_000 });
  });

  test('a discard takes one, unless it had to connect slowly itself', () => {
    const pool = afterRequest(unknownPool, request('slow', true));
    expect(afterDiscard(pool, 5, 11_000)).toMatchObject({ left: 1 });
    expect(afterDiscard(pool, 600, 11_000)).toEqual({ left: 3, disturbedAt: 11_000 });
  });
});

/** A pool as Chromium keeps it: `idle` are there, `coming` are begun and will have connected at these times. */
type World = { idle: number; coming: number[]; now: number };
type Step = {
  connectMs: number;
  /** A second connect begins after 250 ms, and takes so long. */
  secondMs: number;
  end: 'closed' | 'kept' | 'failed';
  rest: number;
  isDiscard: boolean;
};

function passTo(world: World, now: number): void {
  world.now = now;
  world.idle += world.coming.filter((at) => at <= now).length;
  world.coming = world.coming.filter((at) => at > now);
}

/**
 * Waits for a connection of its own, and takes whichever comes first: also one that was begun before. Own ones that
 * come later stay behind.
 */
function connect(world: World, { connectMs, secondMs }: Step): void {
  const own = [world.now + connectMs];
  const first = () => Math.min(...own, ...world.coming);
  if (first() - world.now >= 250) own.push(world.now + 250 + secondMs);
  const servedAt = first();
  const all = [...own, ...world.coming];
  all.splice(all.indexOf(servedAt), 1);
  world.coming = all;
  passTo(world, servedAt);
}

/** One request in the world, as its timing shows it. */
function play(world: World, step: Step): PoolRequest {
  passTo(world, world.now);
  const startedAt = world.now;
  const isReused = world.idle > 0;
  if (isReused) world.idle -= 1;
  else connect(world, step);
  const ms = world.now - startedAt;
  passTo(world, world.now + 10);
  if (step.end === 'kept') world.idle += 1;
  const connecting = isReused ? 'reused' : ms < 240 ? 'fresh' : 'slow';
  const { end } = step;
  return {
    connecting: end === 'failed' ? 'unknown' : connecting,
    isKept: end === 'kept',
    startedAt,
    endedAt: world.now,
  };
}

const connectTime = fc.constantFrom(3, 100, 239, 255, 300, 1003, 3003, 7100, 15_300);
const steps = fc.array(
  fc.record({
    connectMs: connectTime,
    secondMs: connectTime,
    end: fc.constantFrom('closed' as const, 'kept' as const, 'failed' as const),
    rest: fc.constantFrom(0, 20, 400, 2500, 12_000, settleMs),
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
        if (move.isDiscard && isSettled) {
          const { startedAt, endedAt } = play(world, { ...move, end: 'closed' });
          pool = afterDiscard(pool, endedAt - startedAt, endedAt);
        } else pool = afterRequest(pool, play(world, move));
        expect(pool.left).toBeGreaterThanOrEqual(world.idle + world.coming.length);
        passTo(world, world.now + move.rest);
      }
    }),
    { numRuns: 2000 },
  );
});

test('reads alone bring the count to nothing', () => {
  fc.assert(
    fc.property(steps, (moves) => {
      const world: World = { idle: 0, coming: [], now: 100_000 };
      let pool = moves.reduce((before, move) => afterRequest(before, play(world, move)), unknownPool);
      const quick: Step = { connectMs: 3, secondMs: 3, end: 'closed', rest: 0, isDiscard: false };
      passTo(world, world.now + settleMs);
      for (let reads = 0; reads <= moves.length * 3 + 1; reads += 1)
        pool = afterRequest(pool, play(world, quick));
      expect(pool.left).toBe(0);
    }),
  );
});
