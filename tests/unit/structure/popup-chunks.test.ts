import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { popupChunks } from '@/entrypoints/popup/chunks';
import { loadedLater, readTree } from './source-tree';

const { first, ...others } = popupChunks;
const later = Object.values(others).flat();

describe('the chunks of the popup', () => {
  it.each(Object.values(popupChunks).flat())('%s is there', (path) => {
    expect(existsSync(path)).toBe(true);
  });

  it('begin with the script of its page', () => {
    expect(first).toEqual(['entrypoints/popup/main.tsx']);
    expect(readFileSync('entrypoints/popup/index.html', 'utf8')).toContain('src="./main.tsx"');
  });

  it('have every module that is loaded later, and no other', () => {
    expect(loadedLater(readTree(), 'entrypoints/popup/main')).toEqual(later.toSorted());
  });
});
