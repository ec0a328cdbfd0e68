import type { Page } from '@playwright/test';
import { named } from '../../replies/key-spellings.ts';

/**
 * Every text that a page holds in memory, as the browser's own heap snapshot tells it, one a line. The browser cuts each
 * after its first 1,024 characters.
 */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return (JSON.parse(chunks.join('')) as { strings: string[] }).strings.join('\n');
}

/** The spellings in which a heap, or any other text, holds the key. */
export function spellingsIn(heap: string, key: string): string[] {
  const spellings: [string, (text: string) => string][] = [
    ...named,
    ['backwards', (text) => [...text].toReversed().join('')],
  ];
  return spellings.filter(([, write]) => heap.includes(write(key))).map(([name]) => name);
}
