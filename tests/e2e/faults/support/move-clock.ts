import type { Companion } from '../../browser/companion.ts';

/** Lets the worker's clock go wrong by so much, until this worker stops. */
export const moveClock = (companion: Companion, byMs: number): Promise<void> =>
  companion.worker.evaluate((ms) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ms;
  }, byMs);
