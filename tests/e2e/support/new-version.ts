import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
