import { existsSync, readFileSync } from 'node:fs';

export type Counts = { passed: number; failed: number };

/** The part of vitest's JSON report that is used. */
type VitestReport = { numTotalTests: number; numPassedTests: number };
/** The part of Playwright's JSON report that is used. */
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

/** A runner that died before it wrote its report has passed nothing. */
function readReport<Report>(path: string, nothing: Report): Report {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : nothing;
}

/** Counts vitest's tests; one that did not run to its end has failed. */
export function countVitest(path: string): Counts {
  const report = readReport<VitestReport>(path, { numTotalTests: 0, numPassedTests: 0 });
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests };
}

/** Counts Playwright's tests; one that was skipped has failed. There is no second try: `retries` is 0. */
export function countPlaywright(path: string): Counts {
  const nothing = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } };
  const { stats } = readReport<PlaywrightReport>(path, nothing);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}
