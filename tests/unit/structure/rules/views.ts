import { reachOf, type Tree } from '../source-tree';

/** The browser's own objects, and what keeps or reads with them. */
const browsers = new Set(['wxt/browser', 'wxt/utils/storage', 'idb', 'webextension-polyfill']);
const itsObjects: ReadonlySet<string | null> = new Set(['utils/chrome', 'utils/existing-database']);

/** The sentences come from the browser too; every view has them. */
const sentences = new Set(['utils/i18n/text.ts', 'utils/i18n/language.ts']);

/** Components take values and give callbacks: none of them reaches the browser, storage or messages, however far. */
export const viewsKnowNoBrowser = (tree: Tree): string[] =>
  tree.sources
    .filter(({ path }) => path.startsWith('components/'))
    .flatMap((view) =>
      [...reachOf(tree, view)]
        .filter(({ path }) => !sentences.has(path))
        .flatMap(({ path, imports }) =>
          imports.flatMap(({ specifier, target, isTypeOnly }) =>
            !isTypeOnly && (itsObjects.has(target) || browsers.has(specifier))
              ? `${view.path} → ${path === view.path ? specifier : path}`
              : [],
          ),
        ),
    );
