import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';

/** Another extension, without a worker: it has one page, and nothing to do with ours. */
export type Stranger = { folder: string; page: string };

/** Makes the other extension in a folder, from whose path the browser makes its id. */
export async function makeStranger(folder: string): Promise<Stranger> {
  await mkdir(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Stranger', version: '1.0' };
  await writeFile(`${folder}/manifest.json`, JSON.stringify(manifest));
  await writeFile(`${folder}/page.html`, '<!doctype html><title>Stranger</title>');
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  const id = Array.from(hash, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  return { folder, page: `chrome-extension://${id}/page.html` };
}
