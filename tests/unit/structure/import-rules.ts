import { plant, type Rule } from './planted';
import { firstScriptIsLight, popupHasNoZod } from './rules/first-script';
import { housesGoOneWay } from './rules/houses';
import { packagesAreOfTheHouse } from './rules/packages';
import { importsLeadToFiles, roomsGoOneWay } from './rules/rooms';
import { viewsKnowNoBrowser } from './rules/views';

const page = 'entrypoints/options/data/planted.ts';
const popupPage = 'entrypoints/popup/planted.ts';

export const importRules: Rule[] = [
  {
    name: 'every import leads to a file',
    find: importsLeadToFiles,
    planted: plant(page, '@/utils/nowhere', "import '@/utils/nowhere';"),
  },
  {
    name: 'rooms go one way',
    find: roomsGoOneWay,
    planted: [
      ...plant(
        'entrypoints/background/records/planted.ts',
        '../placing/place-order',
        "import { placeOrder } from '../placing/place-order';",
      ),
      ...plant('entrypoints/background/planted.ts', 'no room of its house', 'export {};'),
      ...plant('entrypoints/options/state/planted.ts', '../data/task', "export * from '../data/task';"),
      ...plant('entrypoints/popup/order/planted.ts', '../pages', "import { pages } from '../pages';"),
      ...plant('entrypoints/popup/draft.ts', './drafts', "import { drafts } from './drafts';"),
      ...plant(popupPage, 'no room of its house', 'export {};'),
      ...plant('components/orders/planted.ts', '../spending/draw-chart', "import '../spending/draw-chart';"),
      ...plant(
        'utils/money/planted.ts',
        '@/utils/orders/order',
        "import type { Order } from '@/utils/orders/order';",
      ),
    ],
  },
  {
    name: 'entrypoints import components, components import utils, and no entrypoint another',
    find: housesGoOneWay,
    planted: [
      ...plant('utils/planted.ts', '@/components/ui/Icon', "import { Icon } from '@/components/ui/Icon';"),
      ...plant(
        'components/ui/planted.ts',
        '../../entrypoints/popup/view',
        "import '../../entrypoints/popup/view';",
      ),
      ...plant(
        'entrypoints/background/planted.ts',
        '@/components/ui/Icon',
        "void import('@/components/ui/Icon');",
      ),
      ...plant(popupPage, '../options/state/now', "import { now } from '../options/state/now';"),
      ...plant(page, '@/tests/panel/demo', "export * from '@/tests/panel/demo';"),
    ],
  },
  {
    name: 'a house is built with its own packages',
    find: packagesAreOfTheHouse,
    planted: [
      ...plant(popupPage, 'zod/mini', "import * as z from 'zod/mini';", "void import('zod/mini');"),
      ...plant('components/ui/planted.ts', 'wxt/browser', "import { browser } from 'wxt/browser';"),
      ...plant('entrypoints/background/planted.ts', 'preact', "import { h } from 'preact';"),
      ...plant(page, 'wxt/utils/storage', "import { storage } from 'wxt/utils/storage';"),
      ...plant('utils/planted.ts', '#imports', "import { storage } from '#imports';"),
      ...plant('utils/planted.ts', 'a path put together', "void import('zo' + 'd');"),
    ],
  },
  {
    name: 'views know no browser',
    find: viewsKnowNoBrowser,
    planted: [
      ...plant('components/ui/planted.ts', '@/utils/chrome', "import { chrome } from '@/utils/chrome';"),
      ...plant(
        'components/ui/planted.ts',
        'utils/send-command.ts',
        "import { sendCommand } from '@/utils/send-command';",
      ),
      ...plant(
        'components/ui/planted.ts',
        'utils/orders-db/open.ts',
        "import { readOrder } from '@/utils/orders-db/read-orders';",
      ),
      ...plant(
        'components/ui/planted.ts',
        'utils/services/read-catalogue.ts',
        "import { readCatalogue } from '@/utils/services/read-catalogue';",
      ),
    ],
  },
  {
    name: 'the popup’s first script is light',
    find: firstScriptIsLight,
    planted: [
      ...plant('entrypoints/popup/main.tsx', 'zod/mini', "import * as z from 'zod/mini';"),
      ...plant('entrypoints/popup/main.tsx', 'wxt/browser', "import { browser } from 'wxt/browser';"),
      ...plant('utils/i18n/text.ts', 'Intl', 'export const count = new Intl.NumberFormat();'),
    ],
  },
  {
    name: 'no script of the popup has zod',
    find: popupHasNoZod,
    planted: [
      ...plant('entrypoints/popup/main.tsx', 'zod/mini', "import * as z from 'zod/mini';"),
      ...plant('utils/stored-shapes.ts', 'zod/mini', "import * as z from 'zod/mini';"),
      ...plant('utils/orders/order.ts', 'zod/mini', "import { object } from 'zod/mini';"),
    ],
  },
];
