import { button, heading, seen } from './seen.ts';
import type { Journey } from './state.ts';

/** Why nothing can be ordered, and what is not certain. */
export const cannotOrder: Journey = {
  name: 'cannot order',
  states: [
    {
      name: 'popup: form over a limit',
      reach: async (scene) => {
        await scene.send({ type: 'setRateUnit', unit: 'perThousand' });
        const limit = { type: 'setLimit', kind: 'day', amount: '0.10', currency: 'USD' } as const;
        await scene.send(limit);
        const popup = await scene.fillForm('1500');
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
      reach: async (scene) => {
        const options = await scene.openOptions('#account');
        await options.getByLabel('In any 24 hours').fill('500');
        await options.getByLabel('In any 24 hours').press('Enter');
        await seen(options.getByText('Changes at about').or(options.getByText('Changes 10 min after')));
        return options;
      },
    },
    {
      name: 'popup: home while look-only is on',
      reach: async (scene) => {
        await scene.send({ type: 'setLookOnly', isOn: true });
        const popup = await scene.openPopup();
        await button(popup, 'Back').or(heading(popup, 'Look-only is on')).first().click();
        await seen(heading(popup, 'Look-only is on'));
        return popup;
      },
    },
    {
      name: 'popup: form while look-only is on',
      reach: async (scene) => {
        const popup = await scene.rightClick('nightbakery');
        await seen(heading(popup, 'Look-only is on'));
        return popup;
      },
    },
    {
      name: 'account: look-only that will be switched off',
      reach: async (scene) => {
        const options = await scene.openOptions('#account');
        await options.getByRole('switch', { name: 'Nothing can be ordered from this browser' }).click();
        await seen(options.getByText('Look-only is switched off'));
        return options;
      },
    },
  ],
};
