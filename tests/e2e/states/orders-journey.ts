import { storedOrders } from '../support/by-command.ts';
import { placeCut } from '../support/cut-order.ts';
import { haveCompleted } from '../support/own-record.ts';
import { seedHistory } from '../support/seed-history.ts';
import { refresh } from './scene.ts';
import { button, heading, seen } from './seen.ts';
import type { Journey } from './state.ts';

/** The list of orders in the options, and one of them beside it. */
export const orders: Journey = {
  name: 'orders',
  states: [
    {
      name: 'orders: the list',
      reach: async (scene) => {
        const page = await scene.control();
        await seedHistory(scene.companion, page, 120);
        await haveCompleted(page, [2, 3, 3, 5], { serviceName: (await scene.order()).shown.name });
        await scene.place();
        for (const remains of [90, 40, 55]) {
          scene.panel.advance('12345', { status: 'Processing', remains });
          await scene.send(refresh);
        }
        const options = await scene.openOptions('#orders');
        await seen(options.getByRole('link', { name: '12345' }));
        return options;
      },
    },
    {
      name: 'orders: no order matches',
      reach: async ({ options }) => {
        await options.getByRole('searchbox').fill('no such order');
        await options.getByRole('combobox', { name: 'Placed' }).selectOption('Between two days');
        await seen(options.getByText('No order matches.'));
        return options;
      },
    },
    {
      name: 'orders: one that is being delivered',
      reach: async (scene) => {
        const options = await scene.openOptions('#orders');
        await options.getByRole('link', { name: '12345' }).click();
        await seen(options.getByRole('img', { name: /^Delivered over time/ }));
        return options;
      },
    },
    {
      name: 'orders: a note is written',
      reach: async ({ options }) => {
        await button(options, 'Add note').click();
        await options.getByLabel('Note').fill('For the launch');
        return options;
      },
    },
    {
      name: 'orders: in a state that nobody knows',
      reach: async (scene) => {
        scene.panel.advance('12345', { status: 'Awaiting moderation of the upstream' as never, remains: 55 });
        await scene.send(refresh);
        const options = await scene.openOptions('#orders');
        await options.getByRole('link', { name: '12345' }).click();
        await seen(button(options, 'Put away'));
        return options;
      },
    },
    {
      name: 'orders: one whose id can be put right',
      reach: async (scene) => {
        scene.panel.misbehave({ action: 'add', drop: 'afterTaking' });
        const lost = await scene.order({ service: '2117' });
        await placeCut(scene.companion, await scene.control(), lost);
        await scene.send({ type: 'attachOrderId', uuid: lost.uuid, id: '12346' });
        const options = await scene.openOptions(`#orders/${lost.uuid}`);
        await button(options, 'Correct the id').click();
        await seen(options.getByLabel('Order id'));
        return options;
      },
    },
    {
      name: 'orders: one that was imported by its id',
      reach: async (scene) => {
        await scene.send({ type: 'importOrderIds', ids: ['12345', '12346'] });
        const page = await scene.control();
        const all = await storedOrders(page);
        const options = await scene.openOptions(`#orders/${all.at(-1)?.uuid}`);
        await seen(heading(options, /^Order /));
        return options;
      },
    },
    {
      name: 'orders: none is there by this address',
      reach: async (scene) => {
        const options = await scene.openOptions('#orders/00000000-0000-4000-8000-00000000ffff');
        await seen(options.getByText('There is no such order here.'));
        return options;
      },
    },
  ],
};
