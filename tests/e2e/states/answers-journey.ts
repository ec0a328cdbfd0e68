import { keepUnwritten } from '../faults/support/hold-lock.ts';
import { rewriteOrders } from '../support/by-command.ts';
import { placeCut } from '../support/cut-order.ts';
import { alert, button, heading, ready, seen } from './seen.ts';
import type { Journey } from './state.ts';

/** What becomes of an order that went wrong. */
export const answers: Journey = {
  name: 'answers',
  states: [
    {
      name: 'popup: order refused',
      reach: async (scene) => {
        await scene.control();
        const popup = await scene.fillForm('100');
        await button(popup, 'Review order').click();
        const body = JSON.stringify({ status: 'error', message: 'Quantity less than minimal 1000' });
        scene.panel.misbehave({ action: 'add', status: 200, body });
        await ready(popup, 'Place order').click();
        await seen(alert(popup, 'Quantity less than minimal 1000'));
        await seen(ready(popup, 'Review order'));
        return popup;
      },
    },
    {
      name: 'popup: home with an order that is not confirmed',
      reach: async (scene) => {
        scene.panel.misbehave({ action: 'add', drop: 'afterTaking' });
        await placeCut(scene.companion, await scene.control(), await scene.order());
        const popup = await scene.openPopup();
        // A form that was begun opens first.
        await popup.getByRole('button', { name: 'Back' }).click();
        await seen(popup.getByRole('link', { name: 'See what is known' }));
        return popup;
      },
    },
    {
      name: 'popup: order not confirmed',
      reach: async ({ popup }) => {
        await popup.getByRole('link', { name: 'See what is known' }).click();
        await seen(heading(popup, 'Order not confirmed'));
        await seen(ready(popup, 'Attach order id'));
        return popup;
      },
    },
    {
      name: 'popup: its id is entered',
      reach: async ({ popup }) => {
        await ready(popup, 'Attach order id').click();
        await seen(popup.getByLabel(/Order id/));
        return popup;
      },
    },
    {
      name: 'orders: one that is not confirmed',
      reach: async (scene) => {
        const options = await scene.openOptions('#orders');
        await options.getByRole('grid').getByRole('link').first().click();
        await seen(options.getByRole('complementary'));
        return options;
      },
    },
    {
      name: 'popup: placing',
      reach: async (scene) => {
        await scene.send({ type: 'declareChannel', channel: { platform: 'twitch', name: 'nightbakery' } });
        const popup = await scene.fillForm('100', 'nightbakery');
        await button(popup, 'Review order').click();
        scene.panel.misbehave({ action: 'add', hold: 'answer' });
        await ready(popup, 'Place order').click();
        await scene.panel.waitFor((now) => now.requests('add').length === 3);
        // With its answer there and not written down it stays on its way for as long as it is looked at.
        await keepUnwritten(scene.panel, await scene.control());
        await popup.close();
        const again = await scene.openPopup();
        await seen(heading(again, 'Placing the order'));
        return again;
      },
    },
    {
      name: 'popup: placing, for a minute',
      reach: async (scene) => {
        await scene.popup.close();
        await rewriteOrders(await scene.control(), {}, 60_000);
        const popup = await scene.openPopup();
        await seen(popup.getByText(/^Begun \d+ min ago\. You can close this window/));
        return popup;
      },
    },
  ],
};
