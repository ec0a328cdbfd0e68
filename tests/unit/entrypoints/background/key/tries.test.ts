import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const start = Date.UTC(2026, 0, 1);
/** A worker that has just started. */
async function newWorker() {
  vi.resetModules();
  return import('@/entrypoints/background/key/tries');
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

const stored = async () => (await fakeBrowser.storage.local.get('unlockTries')).unlockTries;

test('five wrong tries are free, and each further one waits longer', async () => {
  const { beginTry, waitAfter } = await newWorker();
  for (let tried = 0; tried < 5; tried += 1) await beginTry();
  const waits = [5, 10, 20, 40, 80];
  for (const [at, seconds] of waits.entries()) {
    expect(waitAfter(5 + at)).toBe(seconds * 1000);
    await expect(beginTry()).rejects.toMatchObject({ name: 'tooManyTries' });
    vi.advanceTimersByTime(seconds * 1000 - 1);
    await expect(beginTry()).rejects.toMatchObject({ name: 'tooManyTries' });
    vi.advanceTimersByTime(1);
    await beginTry();
  }
  expect(await stored()).toMatchObject({ failed: 10 });
  expect(waitAfter(100)).toBe(15 * 60_000);
});

test('it says how long to wait', async () => {
  const { beginTry } = await newWorker();
  for (let tried = 0; tried < 5; tried += 1) await beginTry();
  await expect(beginTry()).rejects.toMatchObject({ detail: '5 s' });
  for (const seconds of [5, 10, 20, 40]) {
    vi.advanceTimersByTime(seconds * 1000);
    await beginTry();
  }
  await expect(beginTry()).rejects.toMatchObject({ detail: '1 min' });
});

test('a try counts before it is made, and a right passphrase ends the count', async () => {
  const { beginTry, endTries } = await newWorker();
  await beginTry();
  expect(await stored()).toMatchObject({ failed: 1 });
  await endTries();
  expect(await stored()).toBeFalsy();
});

test('a restart gives no new tries', async () => {
  const first = await newWorker();
  for (let tried = 0; tried < 5; tried += 1) await first.beginTry();
  await fakeBrowser.storage.session.clear();
  const second = await newWorker();
  await expect(second.beginTry()).rejects.toMatchObject({ name: 'tooManyTries' });
  vi.advanceTimersByTime(5_000);
  await second.beginTry();
});

test('a clock that is set forward shortens nothing while the worker lives', async () => {
  const { beginTry } = await newWorker();
  for (let tried = 0; tried < 5; tried += 1) await beginTry();
  vi.setSystemTime(start + 86_400_000);
  await expect(beginTry()).rejects.toMatchObject({ name: 'tooManyTries' });
});

test('a clock that was set back keeps its owner out no longer than the wait', async () => {
  const first = await newWorker();
  for (let tried = 0; tried < 5; tried += 1) await first.beginTry();
  vi.setSystemTime(start - 86_400_000);
  const second = await newWorker();
  await expect(second.beginTry()).rejects.toMatchObject({ name: 'tooManyTries' });
  vi.advanceTimersByTime(5_000);
  await second.beginTry();
});
