import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { readDatabase, writeDatabase } from '../../damage/database-access.ts';
import type { Restored } from '../../damage/judge-state.ts';
import { wholeState, type StoredState } from '../../damage/stored-state.ts';
import { randomNumbers } from '../../panel/random-numbers.ts';
import type { Companion } from '../browser/companion.ts';
import { send } from './by-command.ts';

declare const chrome: WxtBrowser;

/** Makes a profile of this damage from a page of the extension, as no part of the product could. */
export async function writeState(page: Page, state: StoredState): Promise<void> {
  await page.evaluate(writeDatabase, state.database);
  await page.evaluate(async (local) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(local);
  }, state.local);
}

const readLocal = (page: Page) =>
  page.evaluate(() => chrome.storage.local.get<Record<string, unknown>>(null));

/** Reads it back: a store takes no two records of one key. */
export async function readBack(page: Page): Promise<StoredState> {
  return { database: await page.evaluate(readDatabase), local: await readLocal(page) };
}

export async function readRestored(page: Page): Promise<Restored> {
  const database = await page.evaluate(readDatabase);
  return {
    records: database?.records ?? [],
    damaged: (database?.damaged ?? []) as Restored['damaged'],
    local: await readLocal(page),
  };
}

/** Has the worker start, if it was stopped, and do what it does at every start. */
export const restored = (page: Page) =>
  send(page, { type: 'refresh', ifOlderThanSeconds: Number.MAX_SAFE_INTEGER });

/** A page of the extension that shows nothing of ours and asks for nothing by itself. */
export async function quietPage(companion: Companion): Promise<Page> {
  const page = await companion.context.newPage();
  await page.goto(`${companion.pageRoot}manifest.json`);
  return page;
}

/** A profile that is whole but for what the story changes. */
export async function openOn(companion: Companion, change: (state: StoredState) => void): Promise<Page> {
  const page = await quietPage(companion);
  const state = wholeState(randomNumbers(3));
  change(state);
  await companion.killWorker();
  await writeState(page, state);
  return page;
}
