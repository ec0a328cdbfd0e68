import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Companion } from '../browser/companion.ts';
import { expect, test as base } from './companion-test.ts';
import { copyBuild } from './copy-build.ts';

/** A profile whose files can be reached while no browser runs on it. */
export type Profile = {
  folder: string;
  /** The build that the browser starts with where no other is given; `undefined` for the production build. */
  build: string | undefined;
  /** Starts the browser on it; one that runs ends first. */
  open: (extension?: string) => Promise<Companion>;
  /** Ends the browser, orderly or as SIGKILL does. */
  close: (how?: { isCrash: boolean }) => Promise<void>;
};

/** Where the browser keeps what the extension stores. */
export const storageFolders = (profile: string, extensionId: string) => ({
  local: join(profile, 'Default', 'Local Extension Settings', extensionId),
  allIndexedDb: join(profile, 'Default', 'IndexedDB'),
  indexedDb: join(profile, 'Default', 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`),
  blobs: join(profile, 'Default', 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.blob`),
});

/** Cuts a store's log off, as a power cut does, so that its newest entries are gone. */
export async function loseLogTail(folder: string, keptShare: number): Promise<number> {
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log')).toSorted();
  const path = join(folder, logs.at(-1) ?? '');
  const bytes = await readFile(path);
  const kept = Math.floor(bytes.length * keptShare);
  await writeFile(path, bytes.subarray(0, kept));
  return bytes.length - kept;
}

/** The production build without the permission that lifts the browser's limits for what is stored. */
export async function limitedBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-limited-'));
  await copyBuild(folder);
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

/** A story's test on a profile of its own; afterwards nothing was uncaught. */
export const test = base.extend<{ profile: Profile }>({
  profile: async ({ launch, extension: build }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'companion-profile-'));
    const errors: string[] = [];
    let running: Companion | null = null;
    const close: Profile['close'] = async (how) => {
      await running?.close(how);
      errors.push(...(running?.errors ?? []));
      running = null;
    };
    const open: Profile['open'] = async (extension) => {
      await close();
      const opened = await launch(folder, extension);
      running = opened;
      return opened;
    };
    await use({ folder, build, open, close });
    await close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(errors, 'uncaught errors').toEqual([]);
  },
});
