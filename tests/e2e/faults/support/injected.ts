import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { test } from '@playwright/test';
import { faultList, type FaultName } from './fault-list.ts';

const e2e = resolve(import.meta.dirname, '../..');
const marks = resolve(e2e, '../../.output/faults');

/**
 * Says that this fault was seen to be in force: it stands in the journal as served, or the storage or the worker was
 * really hit. Call it only with that evidence in hand; `complete.spec.ts` fails for a fault that nobody has seen.
 */
export function injected(name: FaultName): void {
  if (!Object.hasOwn(faultList, name)) throw new Error(`No fault is called "${name}".`);
  mkdirSync(marks, { recursive: true });
  writeFileSync(join(marks, encodeURIComponent(name)), relative(e2e, test.info().file));
}

/** The faults that were seen since `forgetMarks`, with the file of the test that saw each. */
export function readMarks(): Map<string, string> {
  mkdirSync(marks, { recursive: true });
  return new Map(
    readdirSync(marks).map((file) => [decodeURIComponent(file), readFileSync(join(marks, file), 'utf8')]),
  );
}

/** Before a run: what an earlier one saw is no evidence for this one. */
export const forgetMarks = (): void => rmSync(marks, { recursive: true, force: true });
