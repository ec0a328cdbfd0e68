import type { Mutant } from './instrument.ts';
import type { Outcome } from './play-subject.ts';

/** Of all mutants together, in percent. */
const minShare = 95;

const shareOf = (outcomes: Outcome[]): number =>
  (outcomes.filter(({ isKilled }) => isKilled).length / outcomes.length) * 100;

function row(name: string, outcomes: Outcome[]): string {
  const survived = outcomes.filter(({ isKilled }) => !isKilled).length;
  const numbers = [outcomes.length, outcomes.length - survived, survived];
  const cells = numbers.map((number) => String(number).padStart(9)).join('');
  return `${name.padEnd(62)}${cells}${shareOf(outcomes).toFixed(1).padStart(8)} %`;
}

/** Prints what came of it. @returns whether enough was noticed, and each of the rest has its reason. */
export function report(outcomes: Outcome[], reasonOf: (mutant: Mutant) => string | null): boolean {
  console.log(`${'file'.padEnd(62)}  mutants   killed survived     share`);
  for (const [file, ofFile] of Map.groupBy(outcomes, ({ mutant }) => mutant.file)) {
    console.log(row(file, ofFile));
  }
  console.log(row('together', outcomes));
  const survivors = outcomes.filter(({ isKilled }) => !isKilled).map(({ mutant }) => mutant);
  for (const mutant of survivors) {
    const { file, line, within, before, after } = mutant;
    const what = `${file}:${line}  ${before} -> ${after === '' ? 'left out' : after}`;
    console.log(`\n${what}\n    in: ${within}\n    ${reasonOf(mutant) ?? 'NO REASON'}`);
  }
  const unexplained = survivors.filter((mutant) => reasonOf(mutant) === null);
  console.log(`\n${survivors.length} survived, ${unexplained.length} of them without a reason`);
  return shareOf(outcomes) >= minShare && unexplained.length === 0;
}
