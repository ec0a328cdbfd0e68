import type { OrderStep } from './order';

/** Steps that say the same one after the other, as one. */
export type StepGroup = {
  step: OrderStep;
  count: number;
  /** When it was said last (milliseconds since 1970). */
  lastAt: number;
};

const sayingOf = ({ at: _at, ...saying }: OrderStep) => JSON.stringify(saying);

/** Makes one row of checks that found the same, in the order in which they were made. */
export function groupSteps(steps: readonly OrderStep[]): StepGroup[] {
  const groups: StepGroup[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last !== undefined && sayingOf(last.step) === sayingOf(step)) {
      last.count += 1;
      last.lastAt = step.at;
    } else groups.push({ step, count: 1, lastAt: step.at });
  }
  return groups;
}
