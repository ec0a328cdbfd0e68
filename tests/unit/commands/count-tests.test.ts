import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../commands/count-tests';

let folder: string;
let report: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
  report = join(folder, 'report.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const story = (title: string, status: string, message?: string) => ({
  title,
  file: 'a.spec.ts',
  line: 7,
  tests: [{ status, results: message === undefined ? [] : [{ error: { message } }] }],
});

const write = (content: unknown) => writeFileSync(report, JSON.stringify(content));

describe('a run of vitest', () => {
  test('names what failed, with the first line of the reason', () => {
    write({
      numTotalTests: 3,
      numPassedTests: 1,
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            { status: 'passed', fullName: 'adds', failureMessages: [] },
            {
              status: 'failed',
              fullName: 'takes away',
              failureMessages: ['\u001B[31mError: 3 is not 2\u001B[39m\n at a'],
            },
            { status: 'skipped', fullName: 'divides', failureMessages: [] },
          ],
        },
        { name: 'b.test.ts', status: 'failed', message: 'No such module\nb', assertionResults: [] },
      ],
    });
    expect(countVitest(report)).toEqual({
      passed: 1,
      failed: 2,
      failures: ['takes away: Error: 3 is not 2', 'divides: skipped', 'b.test.ts: No such module'],
    });
  });
});

describe('a run of Playwright', () => {
  test('names what failed and what did not run, wherever it stands', () => {
    write({
      stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 1 },
      suites: [
        {
          specs: [story('buys', 'expected')],
          suites: [{ specs: [story('sells', 'unexpected', 'Too dear\nby far'), story('last', 'skipped')] }],
        },
      ],
    });
    expect(countPlaywright(report)).toEqual({
      passed: 1,
      failed: 2,
      failures: ['a.spec.ts:7 sells: Too dear', 'a.spec.ts:7 last: skipped'],
    });
  });
});

test('a runner that left no report has passed nothing', () => {
  const nothing = { passed: 0, failed: 0, failures: [] };
  expect([countVitest(report), countPlaywright(report)]).toEqual([nothing, nothing]);
});
