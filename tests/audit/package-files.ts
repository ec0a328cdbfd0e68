import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Manifest = Record<string, unknown>;

/** One file of a built package. `text` is `null` for pictures. */
export type PackageFile = { path: string; bytes: number; text: string | null };

/** A built package, as a store gets it. */
export type Package = { browser: 'chrome' | 'firefox'; manifest: Manifest; files: PackageFile[] };

const isPicture = (path: string) => /\.(?:png|svg)$/.test(path);

/** Reads what `wxt build` has left. */
export function readPackage(browser: Package['browser']): Package {
  const folder = `.output/${browser}-mv3`;
  const files = globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted()
    .map((path): PackageFile => {
      const content = readFileSync(join(folder, path));
      return { path, bytes: content.length, text: isPicture(path) ? null : content.toString() };
    });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  return { browser, manifest, files };
}

/** The files of this kind, with their text. */
export const textsOf = ({ files }: Package, ending: string): { path: string; text: string }[] =>
  files.flatMap(({ path, text }) => (path.endsWith(ending) && text !== null ? [{ path, text }] : []));

/** The worker's only script; everything else is a page's. */
export const worker = 'background.js';
