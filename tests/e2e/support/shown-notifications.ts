import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WxtBrowser } from 'wxt/browser';
import type { Companion } from '../browser/companion.ts';
import { copyBuild } from './copy-build.ts';
import type { Profile } from './on-profile.ts';

declare const chrome: WxtBrowser;
type Fired<Args extends unknown[]> = { dispatch(...args: Args): void };
type Shown = { id: string; title: string; message: string };
declare const shown: Shown[] | undefined;

/**
 * The production build on a profile that allows it to notify. No test can press the browser's own question, so the
 * profile is one on which the same folder held an extension that had the permission from the start.
 */
export async function openAllowed(profile: Profile): Promise<Companion> {
  // In the profile's folder, with which it goes.
  const folder = join(profile.folder, 'allowed');
  await copyBuild(folder, profile.build);
  const path = join(folder, 'manifest.json');
  const asBuilt = await readFile(path, 'utf8');
  const { optional_permissions: optional, ...manifest } = JSON.parse(asBuilt) as Record<string, string[]>;
  const permissions = [...(manifest['permissions'] ?? []), ...(optional ?? [])];
  await writeFile(path, JSON.stringify({ ...manifest, permissions }));
  await profile.open(folder);
  await profile.close();
  await writeFile(path, asBuilt);
  return profile.open(folder);
}

/** Writes down what this worker shows from now on; it is shown all the same. */
export const watchNotifications = (companion: Companion): Promise<void> =>
  companion.worker.evaluate(() => {
    const seen: Shown[] = [];
    Object.assign(globalThis, { shown: seen });
    // The polyfill hands a callback on.
    type Create = (id: string, words: Omit<Shown, 'id'>, ...more: unknown[]) => Promise<string>;
    const api = chrome.notifications as unknown as { create: Create };
    const create = api.create.bind(api);
    api.create = (id, words, ...more) => {
      seen.push({ id, title: words.title, message: words.message });
      return create(id, words, ...more);
    };
  });

/** The worker's notifications since it was watched, oldest first. */
export const shownNotifications = (companion: Companion): Promise<Shown[]> =>
  companion.worker.evaluate(() => shown ?? []);

/** The ids of the notifications that the browser itself shows. */
export const idsOnScreen = (companion: Companion): Promise<string[]> =>
  companion.worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

/** Clicks on a notification. */
export const clickNotification = (companion: Companion, id: string): Promise<void> =>
  companion.worker.evaluate((clicked) => {
    (chrome.notifications.onClicked as unknown as Fired<[string]>).dispatch(clicked);
  }, id);
