import { typedQueries } from './catalogue-code.ts';
import type { BareBrowser } from './launch-bare.ts';
import { percentile } from './percentile.ts';

/** In ms over all keystrokes, and the most rows that were in the document. */
export type Typing = {
  /** From a keystroke until what it changes is painted. */
  paint: { p50: number; p95: number };
  /** The main thread's processor time, whatever else the machine does. */
  work: { p50: number; p95: number };
  rows: number;
};

/** How often everything is typed. */
const rounds = 3;

/** Where services are searched: a page, what leads to the field, and what a row is. */
const places = {
  popup: {
    path: 'popup.html',
    size: { width: 360, height: 600 },
    steps: ['.card button', '#service'],
    field: '#find',
    row: '[role=option]',
  },
  options: {
    path: 'options.html#services',
    size: { width: 1280, height: 900 },
    steps: [],
    field: '.filters input',
    row: 'tr[data-index]',
  },
};
export type Place = keyof typeof places;

/** Notes when the frame after each keystroke has been painted. */
const watch = (row: string) => `
  globalThis.paints = [];
  globalThis.maxRows = 0;
  document.addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        paints.push(performance.now() - timeStamp);
        maxRows = Math.max(maxRows, document.querySelectorAll('${row}').length);
      };
      port2.postMessage(null);
    });
  }, true);`;

/** Resolves once something is in the document. */
const appears = (selector: string) => `new Promise((resolve) => {
  const look = () => {
    const found = document.querySelector('${selector}');
    if (found) resolve(true);
    return found;
  };
  if (!look()) new MutationObserver((_, observer) => look() && observer.disconnect())
    .observe(document, { childList: true, subtree: true });
})`;

const painted = (count: number) => `new Promise((resolve) => {
  const look = () => paints.length >= ${count} ? resolve(true) : requestAnimationFrame(look);
  look();
})`;

type Metrics = { metrics: { name: string; value: number }[] };
type Evaluated = { result: { value: unknown } };

/** Other work of the machine disturbs single rounds: each keystroke counts by the median of its rounds. */
function overKeystrokes(values: number[]): { p50: number; p95: number } {
  const each = values.length / rounds;
  const medians = values.slice(0, each).map((_value, key) =>
    percentile(
      values.filter((_other, at) => at % each === key),
      0.5,
    ),
  );
  return { p50: percentile(medians, 0.5), p95: percentile(medians, 0.95) };
}

/** Types as a user does, key by key, and measures until each result is painted. */
export async function measureTyping(browser: BareBrowser, place: Place): Promise<Typing> {
  const { devtools, extensionId } = browser;
  const { path, size, steps, field, row } = places[place];
  const tab = { url: 'about:blank' };
  const { targetId } = await devtools.send<{ targetId: string }>('Target.createTarget', tab);
  const session = await devtools.attach(targetId);
  await devtools.send('Page.enable', {}, session);
  const isLoaded = devtools.waitForEvent('Page.loadEventFired', session);
  await devtools.send('Page.navigate', { url: `chrome-extension://${extensionId}/${path}` }, session);
  await isLoaded;
  const ask = async (expression: string) =>
    (
      await devtools.send<Evaluated>(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        session,
      )
    ).result.value;
  const press = async (key: string) => {
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key }, session);
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key }, session);
  };
  await devtools.send(
    'Emulation.setDeviceMetricsOverride',
    { ...size, deviceScaleFactor: 1, mobile: false },
    session,
  );
  for (const step of steps) {
    await ask(appears(step));
    await ask(`document.querySelector('${step}').click()`);
  }
  await ask(appears(row));
  await ask(`document.querySelector('${field}').focus()`);
  await ask(watch(row));
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' }, session);
  const processorMs = async () => {
    const { metrics } = await devtools.send<Metrics>('Performance.getMetrics', {}, session);
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const works: number[] = [];
  let before = await processorMs();
  let count = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const query of typedQueries) {
      await ask(`document.querySelector('${field}').select()`);
      for (const char of query) {
        await press(char);
        count += 1;
        await ask(painted(count));
        const after = await processorMs();
        works.push(after - before);
        before = after;
      }
    }
  }
  const [paints, rows] = (await ask('[paints, maxRows]')) as [number[], number];
  await devtools.send('Target.closeTarget', { targetId });
  return { paint: overKeystrokes(paints), work: overKeystrokes(works), rows };
}
