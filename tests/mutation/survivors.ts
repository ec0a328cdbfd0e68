import { readFileSync } from 'node:fs';
import type { Mutant } from './instrument.ts';

/** Of a file, without its place in it: `within` is the line that it begins in. */
type Known = Omit<Mutant, 'line'>;

const path = 'tests/mutation/survivors.json';

const keyOf = ({ file, within, before, after }: Known) => JSON.stringify([file, within, before, after]);

/** Why mutants that no test notices cannot matter, by mutant. */
export function readReasons(): (mutant: Mutant) => string | null {
  const groups = JSON.parse(readFileSync(path, 'utf8')) as { why: string; mutants: Known[] }[];
  const reasons = new Map(
    groups.flatMap(({ why, mutants }) => mutants.map((mutant) => [keyOf(mutant), why] as const)),
  );
  return (mutant) => reasons.get(keyOf(mutant)) ?? null;
}
