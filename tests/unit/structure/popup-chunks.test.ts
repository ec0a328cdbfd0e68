import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { popupChunks } from '@/entrypoints/popup/chunks';
import { loadedLater, readTree } from './source-tree';

const { first, soon } = popupChunks;

describe('the chunks of the popup', () => {
  it.each([first, soon])('%s is there', (path) => {
    expect(existsSync(path)).toBe(true);
  });

  it('begin with the script of its page', () => {
    expect(first).toBe('entrypoints/popup/main.tsx');
    expect(readFileSync('entrypoints/popup/index.html', 'utf8')).toContain('src="./main.tsx"');
  });

  it('are all that is loaded later, with the one that has the rest', () => {
    expect(loadedLater(readTree(), 'entrypoints/popup/main')).toEqual(['entrypoints/popup/later.ts', soon]);
  });
});
