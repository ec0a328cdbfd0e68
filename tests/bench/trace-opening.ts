import { setTimeout as pause } from 'node:timers/promises';
import type { DevTools } from '../e2e/browser/devtools.ts';

/** An event of Chromium's trace, as far as it is read here; `ts` and `dur` in µs. */
type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { data?: { documentLoaderURL?: string } };
};

/** Main-thread time by the browser's own name of the work, in ms, without what stands inside it under another name. */
export type Work = Map<string, number>;

/** The longest piece of work after the paint in which no key or press is answered. */
type LongestTask = { ms: number; work: Work };

export type TracedOpening = { work: Work; longest: LongestTask };

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'loading',
  'v8',
  'disabled-by-default-v8.compile',
];

/** The work after the paint is over by then. */
const quietMs = 1000;

/** Sends an empty tab to an address and reads what the browser wrote down of it. */
export async function traceOpening(devtools: DevTools, url: string): Promise<TracedOpening> {
  const { targetId } = await devtools.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
  });
  const session = await devtools.attach(targetId);
  const events: TraceEvent[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const stop = devtools.listen(({ method, params }) => {
    if (method === 'Tracing.dataCollected') events.push(...(params['value'] as TraceEvent[]));
    if (method === 'Tracing.tracingComplete') resolve();
  });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await devtools.send('Page.navigate', { url }, session);
  await pause(quietMs);
  await devtools.send('Tracing.end');
  await ended;
  stop();
  await devtools.send('Target.closeTarget', { targetId });
  // What the page has asked of the worker at last would start it anew as it is stopped.
  await pause(quietMs);
  return readTrace(events, url);
}

function readTrace(events: TraceEvent[], url: string): TracedOpening {
  const begun = events.find(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url,
  );
  if (begun === undefined) throw new Error(`The trace has no opening of ${url}.`);
  const own = events
    .filter(({ pid, tid, ts }) => pid === begun.pid && tid === begun.tid && ts >= begun.ts)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const paintedAt = own.findLast(({ name }) => name === 'largestContentfulPaint::Candidate')?.ts;
  if (paintedAt === undefined) throw new Error(`Nothing of ${url} was painted.`);
  const spans = own.filter(({ ph }) => ph === 'X');
  const after = spans.filter(({ name, ts }) => name === 'RunTask' && ts >= paintedAt);
  const longest = after.toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0))[0];
  const inside = ({ ts, dur = 0 }: TraceEvent) => spans.filter((each) => each.ts >= ts && each.ts < ts + dur);
  return {
    work: workOf(spans.filter(({ ts }) => ts < paintedAt)),
    longest: longest
      ? { ms: (longest.dur ?? 0) / 1000, work: workOf(inside(longest)) }
      : { ms: 0, work: new Map() },
  };
}

/** Sums up spans, ordered by their begin, each without those inside it. */
function workOf(spans: TraceEvent[]): Work {
  const work: Work = new Map();
  const add = (name: string, ms: number) => work.set(name, (work.get(name) ?? 0) + ms);
  const open: TraceEvent[] = [];
  for (const span of spans) {
    const { ts, dur = 0, name } = span;
    while ((open.at(-1)?.ts ?? 0) + (open.at(-1)?.dur ?? 0) <= ts && open.length > 0) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined) add(outer.name, -dur / 1000);
    add(name, dur / 1000);
    open.push(span);
  }
  return work;
}
