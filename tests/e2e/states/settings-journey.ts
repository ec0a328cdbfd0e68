import { refresh } from './scene.ts';
import { button, seen } from './seen.ts';
import type { Journey } from './state.ts';

/** Account, channels, alerts and about. */
export const settings: Journey = {
  name: 'settings',
  states: [
    {
      name: 'account: a saved key',
      reach: async (scene) => {
        await scene.control();
        const options = await scene.openOptions('#account');
        await seen(button(options, 'Check now'));
        return options;
      },
    },
    {
      name: 'account: the key is replaced',
      reach: async ({ options }) => {
        await button(options, 'Replace').click();
        await seen(options.getByLabel('API key', { exact: true }));
        return options;
      },
    },
    {
      name: 'account: asked before the key is forgotten',
      reach: async (scene) => {
        const options = await scene.openOptions('#account');
        await button(options, 'Forget').click();
        await seen(button(options, 'Forget the key'));
        return options;
      },
    },
    {
      name: 'account: with the log of requests',
      reach: async (scene) => {
        await scene.place();
        scene.panel.misbehave({ action: 'balance', status: 503 });
        await scene.send(refresh);
        const options = await scene.openOptions('#account');
        await button(options, /^Show \d+ requests$/).click();
        await seen(options.getByRole('region', { name: 'Requests, the newest first' }));
        return options;
      },
    },
    {
      name: 'channels: some',
      reach: async (scene) => {
        for (const name of ['nightbakery', 'a_name_of_twenty_five_chars'.slice(0, 25)]) {
          await scene.send({ type: 'declareChannel', channel: { platform: 'twitch', name } });
        }
        const channel = { platform: null, name: `https://example.com/${'live/'.repeat(30)}` } as const;
        await scene.send({ type: 'declareChannel', channel });
        const options = await scene.openOptions('#channels');
        await seen(options.getByText('nightbakery'));
        return options;
      },
    },
    {
      name: 'channels: one is added, with what is wrong',
      reach: async ({ options }) => {
        await button(options, 'Add a channel').first().click();
        await options.getByLabel('Name or full address').fill('no such name');
        await options.locator('form').getByRole('button', { name: 'Add a channel' }).click();
        await seen(options.getByRole('alert'));
        return options;
      },
    },
    {
      name: 'alerts: some are on',
      reach: async (scene) => {
        const options = await scene.openOptions('#alerts');
        await options.getByRole('switch').first().click();
        await seen(options.getByRole('switch', { name: 'Something needs you' }));
        return options;
      },
    },
    {
      name: 'about: as it opens',
      reach: async (scene) => {
        const options = await scene.openOptions('#about');
        await seen(options.getByRole('heading', { name: 'About', level: 1 }));
        return options;
      },
    },
    {
      name: 'about: all is opened',
      reach: async ({ options }) => {
        for (const summary of await options.locator('summary').all()) await summary.click();
        return options;
      },
    },
  ],
};
