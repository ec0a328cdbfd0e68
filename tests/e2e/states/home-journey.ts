import { demoKey } from '../../panel/demo.ts';
import { haveCompleted } from '../support/own-record.ts';
import { refresh } from './scene.ts';
import { alert, button, heading, ready, seen } from './seen.ts';
import type { Journey } from './state.ts';

/** The popup’s first view. */
export const home: Journey = {
  name: 'home',
  states: [
    {
      name: 'popup: home with channels to choose from',
      reach: async (scene) => {
        await scene.send({ type: 'declareChannel', channel: { platform: 'kick', name: 'ninja' } });
        const popup = await scene.openPopupElsewhere();
        await seen(button(popup, 'Order for ninja on Kick'));
        return popup;
      },
    },
    {
      name: 'popup: home with recent orders',
      reach: async (scene) => {
        await haveCompleted(await scene.control(), [2, 3, 4, 5], {
          serviceName: (await scene.order()).shown.name,
          link: 'https://www.twitch.tv/monstercat',
        });
        await scene.send(refresh);
        const popup = await scene.openPopup();
        await seen(button(popup, /^Order again/));
        return popup;
      },
    },
    {
      name: 'popup: home with a fall',
      reach: async (scene) => {
        scene.panel.accounts.setBalance(demoKey, '111.30');
        await scene.send(refresh);
        const popup = await scene.openPopup();
        await seen(alert(popup, 'Was this you?'));
        return popup;
      },
    },
    {
      name: 'popup: replacing the key',
      reach: async ({ popup }) => {
        await alert(popup, 'Was this you?').getByRole('button', { name: 'Replace the key' }).click();
        await seen(popup.getByLabel('API key', { exact: true }));
        return popup;
      },
    },
    {
      name: 'popup: home with many open orders',
      reach: async (scene) => {
        const { popup, panel } = scene;
        await button(popup, 'Back').click();
        await ready(popup, 'It was me').click();
        for (const service of ['2114', '2117', '2119', '2121', '2131', '2302', '2305']) {
          await scene.place({ service });
        }
        for (const { id } of panel.orders().slice(1, 4)) {
          panel.advance(id, { status: 'Processing', remains: 4 });
        }
        await scene.send(refresh);
        const opened = await scene.openPopup();
        await seen(opened.getByRole('progressbar'));
        return opened;
      },
    },
    {
      name: 'popup: home with news',
      reach: async (scene) => {
        // What comes while a popup is open has been seen.
        await scene.popup.close();
        const [first, second] = scene.panel.orders();
        scene.panel.complete(first?.id ?? '');
        scene.panel.cancel(second?.id ?? '');
        await scene.send(refresh);
        const popup = await scene.openPopup();
        await seen(popup.getByRole('region', { name: 'Since you last looked' }));
        return popup;
      },
    },
    {
      name: 'popup: home with a low balance',
      reach: async (scene) => {
        const page = await scene.openOptions('#alerts');
        const limit = page.getByLabel(/^Below this amount/);
        await limit.fill('99999999999');
        await limit.press('Tab');
        await seen(page.getByText('Saved', { exact: true }));
        const popup = await scene.openPopup();
        await seen(popup.getByText(/^Below your limit of/));
        return popup;
      },
    },
    {
      name: 'popup: home when nobody answers',
      reach: async (scene) => {
        scene.panel.misbehave({ action: 'balance', status: 503, times: 9 });
        await scene.send(refresh);
        const popup = await scene.openPopup();
        await seen(popup.getByText('Botzverse has a problem right now'));
        return popup;
      },
    },
    {
      name: 'popup: home after an update, with a refused key',
      reach: async (scene) => {
        scene.panel.behave();
        scene.panel.misbehave({
          action: 'balance',
          times: 9,
          status: 200,
          body: '{"status":"error","message":"Invalid API key or inactive user"}',
        });
        await scene.send(refresh);
        const popup = await scene.openPopup();
        await seen(heading(popup, /^Botzverse refused your key/));
        return popup;
      },
    },
    {
      name: 'popup: form while the key is refused',
      reach: async (scene) => {
        const popup = await scene.rightClick();
        await seen(alert(popup, 'Invalid API key or inactive user'));
        return popup;
      },
    },
    {
      name: 'account: the key is refused',
      reach: async (scene) => {
        const options = await scene.openOptions('#account');
        await seen(options.getByText(/Invalid API key/));
        return options;
      },
    },
  ],
};
