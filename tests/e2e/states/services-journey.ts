import { haveCompleted } from '../support/own-record.ts';
import { button, heading, seen } from './seen.ts';
import type { Journey } from './state.ts';

/** The list of services in the options, and the order form over it. */
export const services: Journey = {
  name: 'services',
  states: [
    {
      name: 'services: the list',
      reach: async (scene) => {
        await haveCompleted(await scene.control(), [2, 3, 3, 5]);
        const options = await scene.openOptions('#services');
        await seen(options.getByText('2114', { exact: true }));
        return options;
      },
    },
    {
      name: 'services: no service matches',
      reach: async ({ options }) => {
        await options.getByRole('searchbox').fill('no such words');
        await options.getByLabel('to', { exact: true }).fill('cheap');
        await seen(options.getByText('No service matches.'));
        return options;
      },
    },
    {
      name: 'services: what changed',
      reach: async (scene) => {
        const { panel } = scene;
        await scene.send({ type: 'markService', service: '2302', mark: 'favourite', isOn: true });
        panel.services.change('2114', { rate: '0.60' });
        panel.services.change('2117', { max: 2000 });
        panel.services.remove('2302');
        panel.services.add({ service: '9999', name: 'Twitch Emote Rain', category: 'Twitch live viewers' });
        await scene.send({ type: 'readServices', isForced: true });
        panel.services.change('2114', { rate: '0.45' });
        await scene.send({ type: 'readServices', isForced: true });
        const options = await scene.openOptions('#services');
        await seen(options.getByRole('complementary', { name: 'What changed' }));
        return options;
      },
    },
    {
      name: 'services: a list that is suddenly shorter',
      reach: async (scene) => {
        const { panel } = scene;
        const reply = JSON.stringify((JSON.parse(panel.services.reply()) as unknown[]).slice(0, 10));
        panel.misbehave({ action: 'services', body: reply });
        const options = await scene.openOptions('#services');
        await button(options, 'Refresh').click();
        await seen(options.getByRole('alert').filter({ hasText: 'suddenly much shorter' }));
        return options;
      },
    },
    {
      name: 'services: two are chosen',
      reach: async (scene) => {
        const options = await scene.openOptions('#services');
        for (const id of ['2114', '2117']) await button(options, `Compare ${id}`).press('Enter');
        await seen(button(options, 'Compare 2 services'));
        return options;
      },
    },
    {
      name: 'services: side by side, with a wrong rate',
      reach: async ({ options }) => {
        await button(options, 'Compare 2 services').press('Enter');
        await seen(heading(options, 'Side by side'));
        await options.getByLabel('below a rate of').first().fill('cheap');
        await options.keyboard.press('Tab');
        await seen(options.getByRole('alert'));
        return options;
      },
    },
    {
      name: 'services: four side by side',
      reach: async (scene) => {
        const options = await scene.openOptions('#services');
        for (const id of ['2114', '2117', '2119', '2121'])
          await button(options, `Compare ${id}`).press('Enter');
        await button(options, 'Compare 4 services').press('Enter');
        await seen(heading(options, 'Side by side'));
        return options;
      },
    },
    {
      name: 'services: the order form over them',
      reach: async (scene) => {
        const options = await scene.openOptions('#services');
        await options.getByRole('searchbox').fill('2114');
        await options
          .getByRole('row')
          .filter({ hasText: '2114' })
          .getByRole('button', { name: /^Order / })
          .click();
        const form = options.frameLocator('iframe');
        await form.getByLabel('Link').fill('monstercat');
        await form.getByLabel('Quantity').fill('100');
        await seen(form.getByRole('table'));
        return options;
      },
    },
    {
      name: 'services: the review over them',
      reach: async ({ options }) => {
        const form = options.frameLocator('iframe');
        await form.getByRole('button', { name: 'Review order' }).click();
        await seen(form.getByRole('heading', { name: 'Review order' }));
        return options;
      },
    },
  ],
};
