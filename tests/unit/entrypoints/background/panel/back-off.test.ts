import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endRest, isResting, restAfter } from '@/entrypoints/background/panel/back-off';
import { NamedError } from '@/utils/errors';

const minute = 60_000;
const now = 1_700_000_000_000;
const away = new NamedError('noConnection');
const failed = new NamedError('panelFailed');
const asksFor = (seconds: number) => new NamedError('tooManyRequests', null, seconds);
const rest = async () => (await fakeBrowser.storage.session.get('rest')).rest as { until: number };
const fail = async (times: number, error = away) => {
  for (let n = 0; n < times; n += 1) await restAfter(error, now);
};

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

describe('rest after failures', () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [6, 32],
    [7, 32],
    [40, 32],
  ])('after %i failures it lasts %i minutes', async (failures, minutes) => {
    await fail(failures, failed);
    expect((await rest()).until).toBe(now + minutes * minute);
  });

  test.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [40, 4],
  ])('after %i that did not get through it lasts %i minutes', async (failures, minutes) => {
    await fail(failures);
    expect((await rest()).until).toBe(now + minutes * minute);
  });

  test('there is none where the browser knows of no network: nothing was sent', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    await fail(3);
    expect(await rest()).toBeUndefined();
    await fail(1, failed);
    expect((await rest()).until).toBe(now + minute);
    vi.unstubAllGlobals();
  });

  test.each([
    [1, 60],
    [2, 120],
    [5, 960],
    [6, 960],
  ])('after %i refusals that every read gets it lasts %i minutes', async (failures, minutes) => {
    await fail(failures, new NamedError('readsRefused'));
    expect((await rest()).until).toBe(now + minutes * minute);
  });

  test.each([
    [0, 0.75],
    [0.999_999, 1.25],
  ])('random %d stretches a minute to %d', async (random, factor) => {
    vi.mocked(Math.random).mockReturnValue(random);
    await fail(1);
    expect((await rest()).until).toBeCloseTo(now + factor * minute, -2);
  });

  test('is over when its time has come', async () => {
    await fail(1);
    expect(await isResting(now + minute - 1)).toBe(true);
    expect(await isResting(now + minute)).toBe(false);
  });

  test('is over when a request goes through, and the next failure begins small', async () => {
    await fail(1);
    await endRest();
    expect(await isResting(now)).toBe(false);
    await fail(1);
    expect((await rest()).until).toBe(now + minute);
  });
});

test('a request that goes through where none failed writes nothing', async () => {
  const remove = vi.spyOn(fakeBrowser.storage.session, 'remove');
  await endRest();
  expect(remove).not.toHaveBeenCalled();
});

describe('Retry-After', () => {
  test.each([
    [600, 600_000],
    [5, minute],
    [3600, 3_600_000],
  ])('of %i s makes it %i ms', async (seconds, length) => {
    await fail(1, asksFor(seconds));
    expect((await rest()).until).toBe(now + length);
  });

  test('is not shortened by a later failure that asks for nothing', async () => {
    await fail(1, asksFor(3600));
    await restAfter(away, now + 10_000);
    expect((await rest()).until).toBe(now + 3_600_000);
    expect(await isResting(now + 59 * minute)).toBe(true);
  });
});

describe('a clock that was set back', () => {
  test.each([
    [1200, 0, true],
    [1200, 1, false],
  ])('of %i minutes and %i ms a rest is believed: %s', async (minutes, ms, isBelieved) => {
    await fakeBrowser.storage.session.set({ rest: { failures: 1, until: now + minutes * minute + ms } });
    expect(await isResting(now)).toBe(isBelieved);
  });

  test('does not make the rest last for days', async () => {
    await fail(1);
    expect(await isResting(now - 24 * 60 * minute)).toBe(false);
  });

  test('does not carry the implausible rest into the next one', async () => {
    await fail(1);
    const earlier = now - 24 * 60 * minute;
    await restAfter(away, earlier);
    expect((await rest()).until).toBe(earlier + 2 * minute);
  });
});

test.each(['x', null, { failures: 'many' }, { failures: 1 }, []])(
  'a damaged rest (%j) is none',
  async (stored) => {
    await fakeBrowser.storage.session.set({ rest: stored });
    expect(await isResting(now)).toBe(false);
    await restAfter(away, now);
    expect(await isResting(now)).toBe(true);
  },
);
