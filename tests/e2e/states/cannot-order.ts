import { placeCut } from '../support/cut-order.ts';
import { alert, button, heading, ready, seen } from './seen.ts';
import type { Journey } from './state.ts';

/** Why nothing can be ordered, and what is not certain. */
export const cannotOrder: Journey = {
  name: 'cannot order',
  states: [
    {
      name: 'popup: form over a limit',
      reach: async (stage) => {
        await stage.send({ type: 'setRateUnit', unit: 'perThousand' });
        const limit = { type: 'setLimit', kind: 'day', amount: '0.10', currency: 'USD' } as const;
        await stage.send(limit);
        const popup = await stage.fillForm('1500');
        await seen(popup.getByText(/Your limit|more than your limit/));
        return popup;
      },
    },
    {
      name: 'popup: review over a limit',
      reach: async ({ popup }) => {
        await button(popup, 'Review order').click();
        await seen(popup.getByRole('alert'));
        return popup;
      },
    },
    {
      name: 'account: a limit that will be raised',
      reach: async (stage) => {
        const options = await stage.openOptions('#account');
        await options.getByLabel('In any 24 hours').fill('500');
        await options.getByLabel('In any 24 hours').press('Enter');
        await seen(options.getByText('Changes at about').or(options.getByText('Changes 10 min after')));
        return options;
      },
    },
    {
      name: 'popup: home while look-only is on',
      reach: async (stage) => {
        await stage.send({ type: 'setLookOnly', isOn: true });
        const popup = await stage.openPopup();
        await button(popup, 'Back').or(heading(popup, 'Look-only is on')).first().click();
        await seen(heading(popup, 'Look-only is on'));
        return popup;
      },
    },
    {
      name: 'popup: form while look-only is on',
      reach: async (stage) => {
        const popup = await stage.rightClick('nightbakery');
        await seen(heading(popup, 'Look-only is on'));
        return popup;
      },
    },
    {
      name: 'account: look-only that will be switched off',
      reach: async (stage) => {
        const options = await stage.openOptions('#account');
        await options.getByRole('switch', { name: 'Nothing can be ordered from this browser' }).click();
        await seen(options.getByText('Look-only is switched off'));
        return options;
      },
    },
  ],
};

/** What becomes of an order that went wrong. */
export const answers: Journey = {
  name: 'answers',
  states: [
    {
      name: 'popup: order refused',
      reach: async (stage) => {
        await stage.control();
        const popup = await stage.fillForm('100');
        await button(popup, 'Review order').click();
        const body = JSON.stringify({ status: 'error', message: 'Quantity less than minimal 1000' });
        stage.panel.misbehave({ action: 'add', status: 200, body });
        await ready(popup, 'Place order').click();
        await seen(alert(popup, 'Quantity less than minimal 1000'));
        await seen(ready(popup, 'Review order'));
        return popup;
      },
    },
    {
      name: 'popup: home with an order that is not confirmed',
      reach: async (stage) => {
        stage.panel.misbehave({ action: 'add', drop: 'afterTaking' });
        await placeCut(stage.companion, await stage.control(), await stage.order());
        const popup = await stage.openPopup();
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
      reach: async (stage) => {
        const options = await stage.openOptions('#orders');
        await options.getByRole('grid').getByRole('link').first().click();
        await seen(options.getByRole('complementary'));
        return options;
      },
    },
    {
      name: 'popup: placing',
      isBrief: true,
      reach: async (stage) => {
        await stage.send({ type: 'declareChannel', channel: { platform: 'twitch', name: 'nightbakery' } });
        const popup = await stage.fillForm('100', 'nightbakery');
        await button(popup, 'Review order').click();
        stage.panel.misbehave({ action: 'add', hang: true });
        await ready(popup, 'Place order').click();
        await stage.panel.waitFor((now) => now.requests('add').length === 3);
        await popup.close();
        const again = await stage.openPopup();
        await seen(heading(again, 'Placing the order'));
        return again;
      },
    },
  ],
};
