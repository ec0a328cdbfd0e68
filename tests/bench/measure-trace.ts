import type { BareBrowser } from './launch-bare.ts';
import { openInTurn } from './measure-openings.ts';
import { percentile } from './percentile.ts';
import { traceOpening, type TracedOpening, type Work } from './trace-opening.ts';

export type Traces = Record<'floor' | 'popup', TracedOpening[]>;

/** What the browser's names mean; all that is not here is the browser's own. */
const kinds: [kind: string, names: RegExp][] = [
  ['garbage', /GC/],
  ['reading the document and its styles', /^(?:ParseHTML|ParseAuthorStyleSheet)/],
  ['loading and compiling scripts', /^(?:v8\.(?:compile|produce|deserialize|parse)|V8\.Compile|Compile)/i],
  [
    'our scripts',
    /^(?:EvaluateScript|v8\.evaluateModule|v8\.run|FunctionCall|RunMicrotasks|TimerFire|EventDispatch|FireAnimationFrame|V8\.)/,
  ],
  ['which style each element has', /^(?:UpdateLayoutTree|RecalcStyle|ScheduleStyle)/],
  ['layout', /^Layout$/],
  ['painting', /^(?:PrePaint|Paint|Layerize|Commit|UpdateLayer)/],
];

const kindOf = (name: string): string =>
  kinds.find(([, names]) => names.test(name))?.[0] ?? 'the browser’s own';

function byKind(work: Work): Work {
  const sums: Work = new Map();
  for (const [name, ms] of work) sums.set(kindOf(name), (sums.get(kindOf(name)) ?? 0) + ms);
  return sums;
}

/** The floor and the popup, opened in turn. */
export const measureTraces = (browser: BareBrowser, rounds: number): Promise<Traces> =>
  openInTurn(browser, rounds, ['floor', 'popup'], traceOpening);

const medianOf = (opened: TracedOpening[], kind: string): number =>
  percentile(
    opened.map(({ work }) => byKind(work).get(kind) ?? 0),
    0.5,
  );

/** Prints where the main thread's time up to the paint goes, and what is longest after it. */
export function printTraceReport({ floor, popup }: Traces): void {
  console.log('\nmain thread up to the paint, by a trace (which itself takes time)       popup       floor');
  for (const kind of [...kinds.map(([name]) => name), 'the browser’s own']) {
    const cells = [popup, floor].map((opened) => `${medianOf(opened, kind).toFixed(1)} ms`.padStart(12));
    console.log(`${kind.padEnd(60)}${cells.join('')}`);
  }
  const tasks = popup.map(({ longest }) => longest).toSorted((a, b) => a.ms - b.ms);
  const times = tasks.map(({ ms }) => ms);
  const [median, high] = [percentile(times, 0.5), percentile(times, 0.95)];
  console.log(
    `longest task after the paint: median ${median.toFixed(1)} ms, 95 % ${high.toFixed(1)} ms, target ≤ 8: ${high <= 8 ? 'met' : 'NOT MET'}`,
  );
  const typical = tasks[Math.floor(tasks.length / 2)];
  for (const [name, ms] of [...(typical?.work ?? [])].toSorted(([, a], [, b]) => b - a).slice(0, 8)) {
    console.log(`  of a typical one: ${ms.toFixed(1)} ms ${name}`);
  }
}
