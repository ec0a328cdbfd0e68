import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** `failures` are the names of what failed, each with the first line of its reason. */
export type Counts = { passed: number; failed: number; failures: string[] };

/** The part of vitest's JSON report that is used. */
type VitestReport = {
  numTotalTests: number;
  numPassedTests: number;
  testResults: {
    status: string;
    message: string;
    name: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};

/** The part of Playwright's JSON report that is used. */
type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs: {
    title: string;
    file: string;
    line: number;
    tests: { status: string; results: { error?: { message?: string } }[] }[];
  }[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
};

/** A runner that died before it wrote its report has passed nothing. */
function readReport<Report>(path: string, nothing: Report): Report {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : nothing;
}

const firstLine = (text: string) => stripVTControlCharacters(text).trimStart().split('\n', 1)[0]!;

/** Counts vitest's tests; one that did not run to its end has failed. */
export function countVitest(path: string): Counts {
  const nothing: VitestReport = { numTotalTests: 0, numPassedTests: 0, testResults: [] };
  const report = readReport(path, nothing);
  const failures = report.testResults.flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status !== 'passed');
    // A file that could not be loaded has no tests to name.
    if (tests.length === 0 && file.status !== 'passed') return [`${file.name}: ${firstLine(file.message)}`];
    return tests.map((test) => `${test.fullName}: ${firstLine(test.failureMessages[0] ?? test.status)}`);
  });
  const { numTotalTests, numPassedTests } = report;
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests, failures };
}

function failedStories({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter((test) => test.status !== 'expected')
      .map(({ status, results }) => {
        const message = results.findLast((result) => result.error)?.error?.message;
        return `${file}:${line} ${title}: ${firstLine(message ?? status)}`;
      }),
  );
  return [...own, ...suites.flatMap(failedStories)];
}

/** Counts Playwright's tests; one that was skipped has failed. There is no second try: `retries` is 0. */
export function countPlaywright(path: string): Counts {
  const nothing: PlaywrightReport = {
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
    suites: [],
  };
  const { stats, suites } = readReport(path, nothing);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
    failures: suites.flatMap(failedStories),
  };
}
