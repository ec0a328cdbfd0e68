import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstChunk } from '@/entrypoints/popup/chunks';
import { loadedLater, readTree } from './source-tree';

describe('the scripts of the popup', () => {
  it('begin with the script of its page', () => {
    expect(existsSync(firstChunk.start)).toBe(true);
    expect(firstChunk.start).toBe('entrypoints/popup/main.tsx');
    expect(readFileSync('entrypoints/popup/index.html', 'utf8')).toContain('src="./main.tsx"');
  });

  it('are two: the other is loaded later, in one piece', () => {
    expect(loadedLater(readTree(), 'entrypoints/popup/main')).toEqual(['entrypoints/popup/later.ts']);
  });
});
