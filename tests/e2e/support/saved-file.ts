import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

export type SavedFile = { name: string; path: string; text: string };

/** Presses a button that saves a file. @returns its name, where it lies, and its text. */
export async function savedFile(page: Page, button: string): Promise<SavedFile> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') };
}
