import type { Page } from '@playwright/test';

type Watched = typeof globalThis & { maxTaskMs: number; taskWatch?: PerformanceObserver };

/** Begins to look for tasks of the page that take over 50 ms: while one runs, the page answers to nothing. */
export const watchFreezes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched = globalThis as Watched;
    watched.maxTaskMs = 0;
    watched.taskWatch ??= new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        watched.maxTaskMs = Math.max(watched.maxTaskMs, duration);
      }
    });
    watched.taskWatch.observe({ type: 'longtask' });
  });

/** The longest such task since, in milliseconds; 0 where none took that long. */
export const maxFreezeMs = (page: Page): Promise<number> =>
  page.evaluate(() => Math.round((globalThis as Watched).maxTaskMs));
