import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readChangelog } from '@/utils/changelog';

describe('the changelog', () => {
  it('is read as versions with their entries, without marks', () => {
    const markdown =
      '# Changes\n\nWords.\n\n## 1.2.0, 2027-01-02\n\n- A `code` and [a link](https://x.example).\n\n## 1.1.0\n';
    expect(readChangelog(markdown)).toEqual([
      { title: '1.2.0, 2027-01-02', entries: ['A code and a link.'] },
      { title: '1.1.0', entries: [] },
    ]);
  });

  it('of this program has something new, and each entry once', () => {
    const releases = readChangelog(readFileSync('CHANGELOG.md', 'utf8'));
    expect(releases[0]?.entries.length).toBeGreaterThan(0);
    for (const { entries } of releases) expect(new Set(entries).size).toBe(entries.length);
  });
});
