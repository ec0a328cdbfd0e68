import { button, heading, ready, seen } from './seen.ts';
import type { Journey } from './state.ts';

/** From the right click to the order’s id. */
export const ordering: Journey = {
  name: 'ordering',
  states: [
    {
      name: 'popup: empty form with errors',
      reach: async (scene) => {
        await scene.control();
        const popup = await scene.rightClick('nightbakery');
        await button(popup, 'Review order').click();
        await seen(popup.getByRole('alert'));
        return popup;
      },
    },
    {
      name: 'popup: search without words',
      reach: async ({ popup }) => {
        await popup.getByRole('combobox', { name: 'Service' }).click();
        await seen(popup.getByRole('option'));
        return popup;
      },
    },
    {
      name: 'popup: search',
      reach: async ({ popup }) => {
        await popup.getByRole('combobox', { name: 'Service' }).fill('twitch 60');
        await seen(popup.getByRole('option').filter({ hasText: '2114' }));
        return popup;
      },
    },
    {
      name: 'popup: search without a match',
      reach: async ({ popup }) => {
        await popup.getByRole('combobox', { name: 'Service' }).fill('no such words anywhere');
        await seen(popup.getByText('No service has all of these words'));
        return popup;
      },
    },
    {
      name: 'popup: form with a wrong quantity',
      reach: async (scene) => {
        const { popup } = scene;
        await scene.chooseService();
        await popup.getByLabel('Quantity').fill('5');
        await button(popup, 'Review order').click();
        await seen(popup.getByText('At least 10'));
        return popup;
      },
    },
    {
      name: 'popup: form',
      reach: async ({ popup }) => {
        await popup.getByLabel('Quantity').fill('100');
        await seen(popup.getByRole('table'));
        return popup;
      },
    },
    {
      name: 'popup: declaration',
      reach: async ({ popup }) => {
        await button(popup, 'Review order').click();
        await seen(heading(popup, 'Is this your channel?'));
        await seen(ready(popup, 'I own or manage this channel'));
        return popup;
      },
    },
    {
      name: 'popup: review',
      reach: async ({ popup }) => {
        await button(popup, 'I own or manage this channel').click();
        await seen(heading(popup, 'Review order'));
        await seen(ready(popup, 'Place order'));
        return popup;
      },
    },
    {
      name: 'popup: placed',
      reach: async ({ popup }) => {
        await ready(popup, 'Place order').click();
        await seen(heading(popup, 'Order placed'));
        await seen(ready(popup, 'Done'));
        return popup;
      },
    },
    {
      name: 'popup: home with an open order',
      reach: async ({ popup }) => {
        await ready(popup, 'Done').click();
        await seen(popup.getByRole('region', { name: 'Open orders' }).getByRole('listitem'));
        return popup;
      },
    },
    {
      name: 'popup: the same order a second time',
      reach: async (scene) => {
        const popup = await scene.fillForm('100', 'nightbakery');
        await button(popup, 'Review order').click();
        await ready(popup, 'Place order').click();
        await seen(popup.getByText('You ordered this less than 10 min ago'));
        return popup;
      },
    },
    {
      name: 'popup: form for an address that is no channel',
      reach: async (scene) => {
        const popup = await scene.fillForm('100');
        await popup.getByLabel('Channel on Twitch').fill('https://example.com/live');
        await popup.getByLabel('Quantity').focus();
        await seen(popup.getByLabel('Link', { exact: true }));
        return popup;
      },
    },
  ],
};
