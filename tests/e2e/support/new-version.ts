import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { Companion } from '../browser/companion.ts';

declare const chrome: WxtBrowser;

/** Without it the browser switches an extension off that was loaded from a folder and then reloads itself. */
export async function setDeveloperMode(profile: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Puts a newer version into the extension's folder. @returns its number. */
export async function raiseVersion(extension: string): Promise<string> {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { version: string };
  const version = `${manifest.version}.1`;
  await writeFile(path, JSON.stringify({ ...manifest, version }));
  return version;
}

/** Whether the update stands in line behind what is in use. */
export const isUpdateWaiting = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const { pending = [] } = await navigator.locks.query();
    return pending.some(({ name, mode }) => name === 'inUse' && mode === 'exclusive');
  });

/** A worker that ends while it is asked may never answer. */
const patienceMs = 5000;

/**
 * Waits until the worker is one of this version: while the extension is loaded anew, one of the old may be there yet.
 * Once in some hundred times, with a debugger at it, Chromium starts the new one without `chrome`, and it stays so: no
 * extension can act on that, and it is loaded once more.
 */
export const expectVersion = (companion: Companion, version: string): Promise<void> =>
  expect(async () => {
    const running = companion.worker.evaluate(() => {
      const { runtime } = chrome as Partial<WxtBrowser>;
      return runtime === undefined ? 'no chrome' : runtime.getManifest().version;
    });
    const answer = await Promise.race([running, setTimeout(patienceMs, 'no answer')]);
    if (answer === 'no chrome') await companion.loadAnew();
    expect(answer).toBe(version);
  }).toPass({ timeout: 60_000 });
