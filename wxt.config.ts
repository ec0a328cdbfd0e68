import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { firstChunk } from './entrypoints/popup/chunks';
import { leastChrome, leastFirefox } from './utils/least-versions';
import { panelApi, panelOrigin } from './utils/panel';

/** Only as much as is needed is opened; the API is the one place that anything is sent to. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src ${panelApi}`,
  "base-uri 'none'",
  "form-action 'none'",
  // The order form on the options page is the popup's page in a frame.
  "frame-src 'self'",
  "frame-ancestors 'self'",
].join('; ');

type Modules = { getModuleInfo: (id: string) => { importers: readonly string[] } | null };

/** The modules that import this one, however far away; not those that only load it later. */
function importersOf(id: string, modules: Modules): Set<string> {
  const found = new Set([id]);
  for (const each of found)
    for (const importer of modules.getModuleInfo(each)?.importers ?? []) found.add(importer);
  return found;
}

/**
 * The file of the popup's that a module goes to; `null` leaves that to the bundler. Modules that load together lie
 * together: the first view waits for one script only, and compressed in one piece the rest is a tenth smaller.
 */
const chunkOf = (id: string, modules: Modules): string | null =>
  importersOf(id, modules).has(resolve(import.meta.dirname, firstChunk.start)) ? firstChunk.name : null;

/** The packages of which a module is in a file of ours, over all of a build. */
const shipped = new Set<string>();

type Chunks = Record<string, { type: string; moduleIds?: string[] }>;

/** Leaves their names beside the build: the audit reads their licences. */
const noteShipped = (browser: string) => ({
  name: 'note-shipped',
  generateBundle(_options: unknown, chunks: Chunks) {
    const ids = Object.values(chunks).flatMap(({ moduleIds = [] }) => moduleIds);
    for (const id of ids) {
      const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
      if (name !== undefined) shipped.add(name);
    }
    mkdirSync('.output', { recursive: true });
    writeFileSync(`.output/shipped-in-${browser}.json`, JSON.stringify([...shipped].toSorted()));
  },
});

type PublicFile = { relativeDest: string } & ({ absoluteSrc: string } | { contents: string });

/** The sentences without what is there for translators alone: it is half of the file, and browsers read it at each start. */
function withoutDescriptions(file: PublicFile): PublicFile {
  if (!('absoluteSrc' in file) || !/^_locales[\\/].*messages\.json$/.test(file.relativeDest)) return file;
  const contents = JSON.stringify(
    JSON.parse(readFileSync(file.absoluteSrc, 'utf8')),
    (key, value: unknown) => (key === 'description' && typeof value === 'string' ? undefined : value),
    1,
  );
  return { relativeDest: file.relativeDest, contents };
}

/** Vite's module by which a script asks for the styles of another that it loads later. */
const preloadHelper = '\0vite/preload-helper.js';

/** All styles of the popup are in its page: its later scripts are loaded, and that is all. */
const withoutPreloading = {
  name: 'popup-without-preloading',
  enforce: 'pre' as const,
  load: (id: string) => (id === preloadHelper ? 'export const __vitePreload = (load) => load();' : null),
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: ({ browser }) => ({
    plugins: [preact(), noteShipped(browser)],
    build: {
      // Nothing is written in an older way than these need: `light-dark()` and `:dir()` alone would be thrice as long.
      target: [`chrome${leastChrome}`, `firefox${leastFirefox}`],
      // The page asks for all of its first scripts at once. Later modules ask for their own scripts, but not for
      // its styles.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) =>
          hostType === 'html' ? needed : needed.filter((path) => path.endsWith('.css')),
      },
    },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.splice(0, files.length, ...files.map(withoutDescriptions));
    },
    // Each page is built by itself: nothing that the options page alone needs gets into a file of the popup's.
    'entrypoints:grouped': ({ config }, groups) => {
      if (config.command === 'serve') return;
      groups.splice(
        0,
        groups.length,
        ...groups.flatMap((group) => (Array.isArray(group) ? group.map((page) => [page]) : [group])),
      );
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      const codeSplitting = {
        includeDependenciesRecursively: false,
        groups: [{ debugName: 'popup', name: chunkOf }],
      };
      const outputOptions = (output: object) => ({ ...output, codeSplitting });
      config.plugins = [config.plugins, withoutPreloading, { name: 'popup-chunks', outputOptions }];
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      'activeTab',
      'declarativeNetRequestWithHostAccess',
    ],
    // Asked for at the first switch that needs it.
    optional_permissions: ['notifications', 'idle'],
    host_permissions: [panelOrigin],
    declarative_net_request: {
      rule_resources: [{ id: 'close-after-post', enabled: true, path: 'close-after-post.json' }],
    },
    commands: {
      _execute_action: {
        // In Firefox, Alt+B opens the menu of bookmarks.
        suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+B' : 'Alt+B' },
        description: '__MSG_commandOpen__',
      },
      hide: {
        // In Firefox, Alt+H opens the menu of help.
        suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+H' : 'Alt+H' },
        description: '__MSG_commandHide__',
      },
      // Without keys until the user sets some.
      lock: { description: '__MSG_commandLock__' },
    },
    // The dev server needs its own sockets and inline styles, so the strict policy is the build's.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: contentSecurityPolicy },
    }),
    ...(browser === 'firefox'
      ? {
          // In its private windows the database cannot be opened, and pages hear nothing from the worker.
          incognito: 'not_allowed' as const,
          browser_specific_settings: {
            gecko: {
              id: 'companion@botzverse-companion.example',
              strict_min_version: `${leastFirefox}.0`,
              // The key, orders with their charges, and the addresses of channels that were visited go to Botzverse:
              // that is the extension's job.
              data_collection_permissions: {
                required: ['authenticationInfo', 'financialAndPaymentInfo', 'browsingActivity'],
              },
            },
          },
        }
      : { minimum_chrome_version: `${leastChrome}` }),
  }),
});
