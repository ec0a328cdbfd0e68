import { savedFile } from '../support/saved-file.ts';
import { seedHistory } from '../support/seed-history.ts';
import { button, heading, seen } from './seen.ts';
import type { Journey } from './state.ts';

const file = { path: '' };

/** What is exported, imported and erased. */
export const data: Journey = {
  name: 'data',
  states: [
    {
      name: 'orders: a backup is due',
      reach: async (scene) => {
        await seedHistory(scene.companion, await scene.control(), 120);
        await scene.place();
        const options = await scene.openOptions('#orders');
        await seen(heading(options, '121 orders are in no backup'));
        return options;
      },
    },
    {
      name: 'data: a backup is due',
      reach: async (scene) => {
        const options = await scene.openOptions('#data');
        await seen(heading(options, '121 orders are in no backup'));
        return options;
      },
    },
    {
      name: 'data: a backup is checked',
      reach: async (scene) => {
        const { options } = scene;
        file.path = (await savedFile(options, 'Export JSON')).path;
        await scene.place({ service: '2117' });
        await options.locator('input[type=file][aria-label^="Check"]').setInputFiles(file.path);
        await seen(options.getByText('1 order is not in it.'));
        return options;
      },
    },
    {
      name: 'data: a file that cannot be read',
      reach: async ({ options }) => {
        const buffer = Buffer.from('not an export');
        await options
          .locator('input[type=file][aria-label^="Import"]')
          .setInputFiles({ name: 'holiday.json', mimeType: 'application/json', buffer });
        await seen(options.getByRole('alert'));
        return options;
      },
    },
    {
      name: 'data: ids that are not known',
      reach: async (scene) => {
        const options = await scene.openOptions('#data');
        await button(options, 'Import order ids…').click();
        const ids = Array.from({ length: 20 }, (_, n) => String(90_000_000 + n));
        await options.getByLabel('Order ids').fill(['Order', ...ids, ids[0]].join('\n'));
        await button(options, 'Check and import').click();
        await seen(options.getByLabel(/ids that Botzverse does not know$/));
        return options;
      },
    },
    {
      name: 'data: ids to import',
      reach: async (scene) => {
        const options = await scene.openOptions('#data');
        await button(options, 'Import order ids…').click();
        await options.getByLabel('Order ids').fill('Order\n90000001\n90000001\n90000002');
        await seen(options.getByText(/1 is repeated/));
        return options;
      },
    },
    {
      name: 'data: asked before history is erased',
      reach: async (scene) => {
        const options = await scene.openOptions('#data');
        await options.getByLabel('History older than a date').fill('2099-01-01');
        await button(options, 'Erase…').click();
        await seen(options.getByRole('alertdialog'));
        return options;
      },
    },
    {
      name: 'data: erased history that is still kept',
      reach: async ({ options }) => {
        await button(options, 'Erase them').click();
        await seen(options.getByText(/erased orders are still kept/));
        return options;
      },
    },
    {
      name: 'data: asked before it is erased for good',
      reach: async ({ options }) => {
        await button(options, 'Erase for good…').click();
        await seen(options.getByRole('alertdialog'));
        return options;
      },
    },
    {
      name: 'data: asked before everything is erased',
      reach: async (scene) => {
        const options = await scene.openOptions('#data');
        await button(options, 'Erase everything…').click();
        await seen(options.getByRole('alertdialog', { name: 'Erase everything?' }));
        return options;
      },
    },
    {
      name: 'data: what a file would bring',
      reach: async (scene) => {
        await scene.send({ type: 'eraseAll', askedAt: Date.now() + 1 });
        const options = await scene.openOptions('#data');
        await options.locator('input[type=file][aria-label^="Import"]').setInputFiles(file.path);
        await seen(options.getByText('121 new orders.'));
        return options;
      },
    },
  ],
};
