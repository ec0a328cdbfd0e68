import type { Page } from '@playwright/test';

type Versions = { versions: { scriptURL: string; runningStatus: string }[] };

/**
 * Stops the extension's worker in good order, as the browser does with one that has nothing to do, and waits until the
 * browser says that it has stopped. (It never does so by itself here, because a debugger is attached.)
 */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { host } = new URL(page.url());
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }: Versions) => {
      const own = versions.find(({ scriptURL }) => new URL(scriptURL).host === host);
      if (own?.runningStatus === 'stopped') resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
