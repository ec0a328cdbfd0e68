import type { Tree } from '../source-tree';

/** The packages that each house is built with. */
const packages: Record<string, string[]> = {
  'entrypoints/background/': [
    'idb',
    'wxt/browser',
    'wxt/utils/define-background',
    'wxt/utils/storage',
    'zod/mini',
  ],
  'entrypoints/options/': [
    '@preact/signals',
    '@scure/bip39/wordlists/english.js',
    'preact',
    'preact/hooks',
    'wxt/browser',
    'zod/mini',
  ],
  'entrypoints/popup/': ['@preact/signals', 'preact', 'preact/hooks'],
  'components/': [
    '@preact/signals',
    '@tanstack/virtual-core',
    'preact',
    'preact/hooks',
    'uplot',
    'uplot/dist/uPlot.min.css',
  ],
  'utils/': ['idb', 'webextension-polyfill', 'wxt/utils/storage', 'zod/mini'],
};

/** A house is built with its own packages: no view reads a database, and the popup has no polyfill. */
export const packagesAreOfTheHouse = ({ sources }: Tree): string[] =>
  sources.flatMap(({ path, imports }) => {
    const own = Object.entries(packages).find(([house]) => path.startsWith(house))?.[1] ?? [];
    const strange = imports.filter(({ target, specifier }) => target === null && !own.includes(specifier));
    return strange.map(({ specifier }) => `${path} → ${specifier}`);
  });
