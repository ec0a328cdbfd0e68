import { demoKey } from '../../panel/demo.ts';
import { alert, button, heading, seen } from './seen.ts';
import type { Journey } from './state.ts';

const keyField = { name: 'API key', exact: true } as const;

/** From the installation to the first balance. */
export const firstRun: Journey = {
  name: 'first run',
  states: [
    {
      name: 'popup: first run',
      reach: async (scene) => {
        const popup = await scene.openPopup();
        await seen(popup.getByLabel(keyField.name, { exact: true }));
        return popup;
      },
    },
    {
      name: 'popup: key refused',
      reach: async ({ popup }) => {
        await popup.getByLabel(keyField.name, { exact: true }).fill('not-the-right-key-0000');
        await button(popup, 'Check and save').click();
        await seen(alert(popup, 'Invalid'));
        return popup;
      },
    },
    {
      name: 'account: after installing',
      reach: async (scene) => {
        const options = await scene.openOptions('#account');
        await seen(heading(options, 'Put the icon on the toolbar'));
        return options;
      },
    },
    ...(['Orders', 'Services', 'Spending', 'My channels', 'Alerts', 'Data', 'About'] as const).map(
      (section) => ({
        name: `${section.toLowerCase()}: without a key`,
        reach: async (scene: Parameters<Journey['states'][number]['reach']>[0]) => {
          const options = await scene.openOptions(`#${section.toLowerCase().replace('my ', '')}`);
          await seen(options.getByRole('heading', { name: section, level: 1 }));
          return options;
        },
      }),
    ),
    {
      name: 'account: key accepted, next steps',
      reach: async (scene) => {
        const options = await scene.openOptions('#account');
        await options.getByLabel(keyField.name, { exact: true }).fill(demoKey);
        await button(options, 'Check and save').click();
        await seen(options.getByText('Click the toolbar icon to see your balance'));
        return options;
      },
    },
    {
      name: 'popup: home without orders',
      reach: async (scene) => {
        const popup = await scene.openPopup();
        await seen(popup.getByText('No open orders'));
        return popup;
      },
    },
  ],
};
