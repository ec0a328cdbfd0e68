import type { DevTools } from './devtools.ts';

const isWorker = (extensionId: string) => (target: { type: string; url: string }) =>
  target.type === 'service_worker' && target.url.startsWith(`chrome-extension://${extensionId}/`);

/** Kills the extension's worker, whatever it does at this moment, and waits until the browser has none. */
export async function killWorker(devtools: DevTools, extensionId: string): Promise<void> {
  const worker = (await devtools.targets()).find(isWorker(extensionId));
  if (worker === undefined) throw new Error('There is no worker to kill.');
  await devtools.send('Target.closeTarget', { targetId: worker.targetId });
  await devtools.waitForTargets('the end of the worker', (targets) =>
    targets.some(isWorker(extensionId)) ? undefined : true,
  );
}

/** Whether the worker runs at this moment. */
export async function isWorkerAlive(devtools: DevTools, extensionId: string): Promise<boolean> {
  return (await devtools.targets()).some(isWorker(extensionId));
}

/** Starts the worker if it was stopped, as an event would, from a file of the extension that runs no script. */
export async function wakeWorker(devtools: DevTools, extensionId: string): Promise<void> {
  if (await isWorkerAlive(devtools, extensionId)) return;
  const origin = `chrome-extension://${extensionId}/`;
  const { targetId } = await devtools.send<{ targetId: string }>('Target.createTarget', {
    url: `${origin}manifest.json`,
    background: true,
  });
  const session = await devtools.attach(targetId);
  await devtools.send('ServiceWorker.enable', {}, session);
  await devtools.send('ServiceWorker.startWorker', { scopeURL: origin }, session);
  await devtools.waitForTargets('the worker', (targets) => targets.find(isWorker(extensionId)));
  await devtools.send('Target.closeTarget', { targetId });
}
