import { describe, expect, it } from 'vitest';
import { importRules } from './import-rules';
import { parseSource } from './parse-source';
import { readTree, withPlanted } from './source-tree';
import { useRules } from './use-rules';

const tree = readTree();

describe.each([...importRules, ...useRules])('$name', ({ find, planted }) => {
  it('holds in the tree', () => {
    expect(find(tree)).toEqual([]);
  });

  it.each(planted)('finds $found in: $code', ({ path, code, found }) => {
    expect(find(withPlanted(tree, parseSource(path, code)))).toContain(found);
  });
});
