import { setTimeout as pause } from 'node:timers/promises';
import type { DevTools } from '../e2e/browser/devtools.ts';

/** One opening; times in ms since the navigation began. */
export type Opening = {
  /** Largest contentful paint, and the text of the element that it was. */
  painted: number;
  paintedText: string;
  /** Everything is in the document. */
  ready: number;
  /** Main-thread time up to the paint, and up to when nothing more happened. */
  mainThread: number;
  mainThreadQuiet: number;
};

type Metrics = { metrics: { name: string; value: number }[] };
type Paint = { time: number; text: string };

/** The work after the paint is over by then. */
const quietMs = 500;

/** Notes when everything is in the document, and tells once that was painted. */
const watch = (isReady: string) => `(() => {
  const observer = new MutationObserver(() => {
    if (!(${isReady})) return;
    observer.disconnect();
    const ready = performance.now();
    requestAnimationFrame(() => setTimeout(() => tellPainted(String(ready))));
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
})()`;

const contentfulPaint = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const { startTime, element } = list.getEntries().at(-1);
    resolve({ time: startTime, text: element?.textContent ?? '' });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

/** Sends an empty tab to an address and measures what happens. */
export async function openOnce(devtools: DevTools, url: string, isReady: string): Promise<Opening> {
  const tab = { url: 'about:blank' };
  const { targetId } = await devtools.send<{ targetId: string }>('Target.createTarget', tab);
  const session = await devtools.attach(targetId);
  const ask = <Result>(method: string, params = {}) => devtools.send<Result>(method, params, session);
  const mainThreadMs = async () => {
    const { metrics } = await ask<Metrics>('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  await ask('Page.enable');
  await ask('Runtime.enable');
  await ask('Performance.enable');
  await ask('Runtime.addBinding', { name: 'tellPainted' });
  await ask('Page.addScriptToEvaluateOnNewDocument', { source: watch(isReady) });

  const told = devtools.waitForEvent('Runtime.bindingCalled', session);
  await ask('Page.navigate', { url });
  const ready = Number((await told)['payload']);
  const mainThread = await mainThreadMs();
  await pause(quietMs);
  const mainThreadQuiet = await mainThreadMs();
  const question = { expression: contentfulPaint, awaitPromise: true, returnByValue: true };
  const paint = (await ask<{ result: { value: Paint } }>('Runtime.evaluate', question)).result.value;

  await devtools.send('Target.closeTarget', { targetId });
  return { painted: paint.time, paintedText: paint.text, ready, mainThread, mainThreadQuiet };
}
