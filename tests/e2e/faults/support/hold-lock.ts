import type { Page } from '@playwright/test';
import type { Panel } from '../../../panel/panel.ts';
import { expect } from '../../support/companion-test.ts';

type Held = { release(): void };

/**
 * Takes one of the extension's locks from a page of it, so that the worker stops where it next needs that lock.
 * @returns what gives the lock back.
 */
export async function holdLock(page: Page, name: string): Promise<() => Promise<void>> {
  await page.evaluate(async (lock) => {
    const { promise: isHeld, resolve: held } = Promise.withResolvers<void>();
    const { promise: isOver, resolve: release } = Promise.withResolvers<void>();
    Object.assign(globalThis, { release } satisfies Held);
    void navigator.locks.request(lock, () => {
      held();
      return isOver;
    });
    await isHeld;
  }, name);
  return () => page.evaluate(() => (globalThis as unknown as Held).release());
}

/** Waits until the worker stands before a lock that is held. */
export async function expectToWaitFor(page: Page, name: string): Promise<void> {
  const pending = () =>
    page.evaluate(async () => (await navigator.locks.query()).pending?.map((lock) => lock.name) ?? []);
  await expect.poll(pending, `the worker before the lock "${name}"`).toContain(name);
}

/**
 * Lets go the answer that the panel holds back, and keeps the worker from writing down what it says.
 * @returns what lets it.
 */
export async function keepUnwritten(panel: Panel, page: Page): Promise<() => Promise<void>> {
  const release = await holdLock(page, 'orders');
  panel.release();
  await expectToWaitFor(page, 'orders');
  return release;
}
