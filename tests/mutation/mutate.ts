import { report } from './mutation-report.ts';
// `npm run mutate [-- SUBJECT …]`: makes every small change that it can think of to the code that decides over money, one
// at a time, and runs the unit tests of that code. Fails unless they notice 95 of 100, and each of the rest has a reason in
// survivors.json why it cannot matter.
import { playSubject, type Outcome } from './play-subject.ts';
import { subjects } from './subjects.ts';
import { readReasons } from './survivors.ts';

const asked = process.argv.slice(2);
const names = subjects.map(({ name }) => name);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`No subject ${unknown.join(', ')}; there are ${names.join(', ')}`);

const outcomes: Outcome[] = [];
for (const name of names.filter((each) => asked.length === 0 || asked.includes(each))) {
  const startedAt = performance.now();
  const ofSubject = await playSubject(name);
  outcomes.push(...ofSubject);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(`${name}: ${ofSubject.length} mutants in ${seconds} s`);
}
process.exitCode = report(outcomes, readReasons()) ? 0 : 1;
