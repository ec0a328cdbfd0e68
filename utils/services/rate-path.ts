import type { RatePoint } from './rate-history';

/** The drawing's own measures: whoever draws it stretches them. */
const width = 100;
const height = 20;

const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * Rates as the path of a drawing in 100 by 20, in steps from the first point to now, the lowest rate at its foot;
 * `null` where there was but one. Floats are good enough to be drawn.
 */
export function ratePath(points: readonly RatePoint[], now: number): string | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return null;
  const [from, to] = [first[0], Math.max(now, last[0])];
  const rates = points.map(([, rate]) => Number(rate));
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  if (to <= from || high <= low) return null;
  const up = (rate: number) => tenth(height - ((rate - low) / (high - low)) * height);
  const steps = points
    .slice(1)
    .map(([at], index) => `H${tenth(((at - from) / (to - from)) * width)}V${up(rates[index + 1] ?? 0)}`);
  return `M0 ${up(rates[0] ?? 0)}${steps.join('')}H${width}`;
}
