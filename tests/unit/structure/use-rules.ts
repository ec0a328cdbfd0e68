import { plant, type Rule } from './planted';
import { databasesHaveTheirRooms } from './rules/database';
import { fewOpenTheKey } from './rules/key-openers';
import { noPageListensToStorage } from './rules/listening';
import { onlyTheTransportAsks } from './rules/network';
import { storageHasItsWriters } from './rules/storage-writers';

const page = 'entrypoints/options/data/planted.ts';
const popupPage = 'entrypoints/popup/planted.ts';

export const useRules: Rule[] = [
  {
    name: 'a database is opened in its rooms and written in the worker’s',
    find: databasesHaveTheirRooms,
    planted: [
      ...plant('utils/transfer/planted.ts', 'idb', "import { openDB } from 'idb';"),
      ...plant(page, 'indexedDB', "indexedDB.open('botzverse');", "globalThis['indexedDB'];"),
      ...plant(
        page,
        '@/utils/orders-db/connection',
        "import { readFrom } from '@/utils/orders-db/connection';",
      ),
      ...plant(
        page,
        '@/utils/orders-db/open',
        "export { openOrdersDbToRead as read } from '@/utils/orders-db/open';",
      ),
      ...plant(page, '@/utils/existing-database', "import * as db from '@/utils/existing-database';"),
      ...plant('utils/orders-db/planted.ts', 'idb', "import { openDB } from 'idb';"),
      ...plant('utils/orders-db/planted.ts', 'indexedDB', "indexedDB.deleteDatabase('botzverse');"),
      ...plant('utils/orders-db/planted.ts', 'readwrite', "db.transaction('orders', 'readwrite');"),
    ],
  },
  {
    name: 'only the transport asks',
    find: onlyTheTransportAsks,
    planted: [
      ...plant(
        'entrypoints/background/panel/planted.ts',
        'fetch',
        "fetch('/');",
        "globalThis.fetch('/');",
        "self['fetch']('/');",
        'const { fetch: ask } = globalThis;',
      ),
      ...plant(page, 'sendBeacon', "navigator.sendBeacon('/');"),
      ...plant(popupPage, 'WebSocket', "new WebSocket('/');"),
    ],
  },
  {
    name: 'few open the key',
    find: fewOpenTheKey,
    planted: [
      ...plant(
        'entrypoints/background/snapshot/planted.ts',
        '../key/open-key',
        "import { openKey } from '../key/open-key';",
        "export * from '../key/open-key';",
      ),
      ...plant(
        'entrypoints/background/key/planted.ts',
        './open-key',
        "const { openKey } = await import('./open-key');",
      ),
      ...plant(
        'entrypoints/background/account/planted.ts',
        '../key/stored-key',
        "import type { PlainKey } from '../key/stored-key';",
      ),
    ],
  },
  {
    name: 'no page listens to storage',
    find: noPageListensToStorage,
    planted: [
      ...plant(
        popupPage,
        'onChanged',
        'chrome.storage.onChanged.addListener(show);',
        'browser.storage.local.onChanged;',
        'storage.onChanged;',
        "storage['onChanged'];",
        'const { onChanged } = chrome.storage;',
      ),
      ...plant(
        page,
        'watch',
        "storage.watch('local:settings', show);",
        'item?.watch(show);',
        'const { watch } = item;',
      ),
      ...plant('utils/planted.ts', 'onChanged', 'export const changes = chrome.storage.onChanged;'),
    ],
  },
  {
    name: 'storage has its writers',
    find: storageHasItsWriters,
    planted: [
      ...plant(
        page,
        'storage.local.set',
        'browser.storage.local.set({ settings });',
        "browser['storage']['local'].set({ settings });",
      ),
      ...plant(page, 'storage.session.clear', 'chrome.storage.session.clear();'),
      ...plant(
        page,
        'storage.local.?',
        'const area = browser.storage.local;',
        'write(browser.storage.local);',
        'browser.storage.local[how]({});',
      ),
      ...plant(page, 'storage.?.?', 'const { local } = browser.storage;'),
      ...plant('entrypoints/popup/drafts.ts', 'storage.local.set', 'chrome.storage.local.set({ drafts });'),
      ...plant(page, '{ storage }', 'const { storage } = browser;'),
      ...plant('utils/planted.ts', 'setValue', 'item.setValue(1);'),
      ...plant(popupPage, 'localStorage', "localStorage.setItem('a', 'b');"),
    ],
  },
];
