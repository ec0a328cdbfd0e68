import { demoKey } from '../../panel/demo.ts';
import { seedHistory } from '../support/seed-history.ts';
import { refresh } from './scene.ts';
import { button, seen } from './seen.ts';
import type { Journey } from './state.ts';

/** What was spent, as pictures and as tables. */
export const spending: Journey = {
  name: 'spending',
  states: [
    {
      name: 'spending: nothing yet',
      reach: async (scene) => {
        await scene.control();
        const options = await scene.openOptions('#spending');
        await seen(options.getByText('No order was placed in this period.'));
        return options;
      },
    },
    {
      name: 'spending: by day, with a fall',
      reach: async (scene) => {
        await seedHistory(scene.companion, await scene.control(), 200);
        scene.panel.accounts.setBalance(demoKey, '101.30');
        await scene.send(refresh);
        await scene.place();
        await scene.send(refresh);
        const options = await scene.openOptions('#spending');
        await seen(options.getByRole('slider', { name: /^Charged by day/ }).locator('canvas'));
        await seen(options.getByRole('alert').filter({ hasText: 'Was this you?' }));
        return options;
      },
    },
    {
      name: 'spending: by month, as tables',
      reach: async ({ options }) => {
        await button(options, 'Month').click();
        await button(options, 'Show as table').click();
        await seen(options.getByRole('table', { name: 'Charged by month' }));
        return options;
      },
    },
    {
      name: 'spending: one month',
      reach: async (scene) => {
        const options = await scene.openOptions('#spending');
        const period = options.getByLabel('Period');
        await seen(options.getByRole('grid', { name: 'All services' }));
        const months = await period.getByRole('option').allTextContents();
        await period.selectOption(months[4] ?? '');
        await seen(button(options, 'Earlier month'));
        return options;
      },
    },
    {
      name: 'spending: the statement',
      reach: async ({ options }) => {
        await button(options, 'Statement').click();
        await seen(options.getByRole('article', { name: 'Statement of orders' }).getByRole('row'));
        return options;
      },
    },
    {
      name: 'popup: home with the charge of an order',
      reach: async (scene) => {
        const popup = await scene.openPopup();
        await seen(popup.getByRole('heading', { name: 'Balance' }));
        return popup;
      },
    },
  ],
};
