import { globSync, readFileSync } from 'node:fs';
import { instrument, type Mutant } from './instrument.ts';
import { subjects } from './subjects.ts';

/** How far a subject is: whoever hangs is killed, and the rest is begun anew. */
export type Progress = {
  /** Numbers of the mutants that a test has noticed, or that hang. */
  killed: number[];
  /** Numbers of those that a test file let pass, by its path. */
  passed: Record<string, number[]>;
};

/** What the worker tells, a line of JSON each. */
export type Event =
  | { kind: 'unmutated'; test: string; isGreen: boolean }
  | { kind: 'start'; test: string; id: number }
  | { kind: 'end'; test: string; id: number; isKilled: boolean };

export type Plan = {
  tests: string[];
  mutants: Mutant[];
  /** The sources with every mutant in them, by path. */
  codes: Map<string, string>;
};

const expand = (patterns: string[]): string[] => [
  ...new Set(patterns.flatMap((pattern) => globSync(pattern).toSorted())),
];

export function planOf(name: string): Plan {
  const subject = subjects.find((each) => each.name === name);
  if (subject === undefined) throw new Error(`No subject “${name}”`);
  const mutants: Mutant[] = [];
  const codes = new Map<string, string>();
  for (const file of expand(subject.files)) {
    const done = instrument(file, readFileSync(file, 'utf8'), mutants.length);
    codes.set(file, done.code);
    mutants.push(...done.mutants);
  }
  return { tests: expand(subject.tests), mutants, codes };
}
