import { gzipSync } from 'node:zlib';
import type { Check } from '../check.ts';
import { textsOf, worker, type Package } from '../package-files.ts';

/** In KiB, each file packed by gzip. */
const maxKib = {
  /** All that is read before the popup's first paint. */
  firstView: 21,
  /** All that its page can ever load: scripts, styles and itself. */
  popup: 55,
  worker: 86,
};
/** The page, its script, its styles. */
const firstFiles = 3;

const kibOf = (text: string): number => gzipSync(text, { level: 9 }).length / 1024;

/** The paths that a text names after one of these words, as they are in the package. */
const named = (text: string, before: RegExp): string[] =>
  [
    ...text.matchAll(
      new RegExp(String.raw`(?:${before.source})\s*\(?["'\`](?:\.\/|\/)([\w./-]+)["'\`]`, 'g'),
    ),
  ].map(([, path = '']) => path);

const inPage = /\b(?:src|href)=/;
const imported = /\b(?:from|import)/;
const importedAtOnce = /\bfrom|\bimport(?!\s*\()/;

/** The files that the popup's page loads, however far away, by what counts as loading in a script. */
function loaded({ files }: Package, inScript: RegExp): { path: string; kib: number }[] {
  const texts = new Map(files.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const])));
  const found = new Set(['popup.html']);
  for (const path of found) {
    const text = texts.get(path) ?? '';
    const names = path.endsWith('.js')
      ? named(text, inScript).map((name) => `chunks/${name}`)
      : named(text, inPage);
    for (const name of names) if (texts.has(name)) found.add(name);
  }
  return [...found].map((path) => ({ path, kib: kibOf(texts.get(path) ?? '') }));
}

const sum = (files: { kib: number }[]): number => files.reduce((all, { kib }) => all + kib, 0);
const said = (kib: number, max: number): string => `${kib.toFixed(2)} of ${max} KiB`;

const within = (name: string, kib: number, max: number): string[] =>
  kib > max ? [`${name}: ${said(kib, max)}`] : [];

/** A style that comes with a later script would be asked for by nobody (`withoutPreloading` in wxt.config.ts). */
function unasked({ files }: Package): string[] {
  const askers = files.filter(({ path }) => /\.(?:html|js)$/.test(path));
  return files
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.css') && !askers.some(({ text }) => text?.includes(path)));
}

export const popupSizeChecks: Check[] = [
  {
    name: 'What a press on the toolbar loads, packed',
    run: (built) => {
      const first = loaded(built, importedAtOnce);
      const all = loaded(built, imported);
      const background = sum(textsOf(built, worker).map(({ text }) => ({ kib: kibOf(text) })));
      return {
        found:
          `first view ${said(sum(first), maxKib.firstView)} in ${first.length} files; ` +
          `popup ${said(sum(all), maxKib.popup)} in ${all.length}; worker ${said(background, maxKib.worker)}`,
        offenders: [
          ...(first.length !== firstFiles ? [`first view: ${first.map(({ path }) => path).join(', ')}`] : []),
          ...within('first view', sum(first), maxKib.firstView),
          ...within('popup', sum(all), maxKib.popup),
          ...within('worker', background, maxKib.worker),
        ],
      };
    },
  },
  {
    name: 'Styles that a page or a script asks for',
    run: (built) => ({ found: 'all', offenders: unasked(built) }),
  },
];
