import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { fuzzReplies } from './fuzz-replies';

const { MALFORMED_REPLIES = '400', MALFORMED_SEED = '1', MALFORMED_REPORT = '' } = process.env;

// The command that runs this judges the report.
test('malformed replies', () => {
  const result = fuzzReplies({ replies: Number(MALFORMED_REPLIES), seed: Number(MALFORMED_SEED) });
  writeFileSync(MALFORMED_REPORT, JSON.stringify(result));
});
