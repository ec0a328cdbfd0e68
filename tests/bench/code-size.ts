import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of code, each file compressed by gzip on its own. */
export type CodeSize = { firstView: number; whole: number };

/** The forms that the build leaves: `import"./a.js"`, `import{b}from"./a.js"`, and `import("./a.js")` for later. */
const staticImport = /\b(?:import|from)\s*["'`](\.{0,2}\/[^"'`]+)["'`]/g;
const laterImport = /\bimport\(\s*["'`](\.{0,2}\/[^"'`]+)["'`]/g;
const pageReference = /(?:src|href)="([^"]+\.(?:js|css))"/g;

const matches = (code: string, pattern: RegExp): string[] =>
  Array.from(code.matchAll(pattern), ([, path = '']) => path);

/** Measures what the popup loads: markup, styles and scripts of its first view, and with all that may follow. */
export async function measureCode(build: string): Promise<CodeSize> {
  const first = await reach(build, false);
  const whole = await reach(build, true);
  return { firstView: await gzippedSize(first), whole: await gzippedSize(whole) };
}

/** All files that the popup reaches, with or without those that are imported later. */
async function reach(build: string, withLater: boolean): Promise<Set<string>> {
  const page = join(build, 'popup.html');
  const found = new Set([page]);
  for (const file of found) {
    const code = await readFile(file, 'utf8');
    const paths = file === page ? matches(code, pageReference) : matches(code, staticImport);
    if (withLater && file !== page) paths.push(...matches(code, laterImport));
    for (const path of paths) found.add(path.startsWith('/') ? join(build, path) : join(dirname(file), path));
  }
  return found;
}

async function gzippedSize(files: Set<string>): Promise<number> {
  const sizes = await Promise.all(Array.from(files, async (file) => gzipSync(await readFile(file)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}
