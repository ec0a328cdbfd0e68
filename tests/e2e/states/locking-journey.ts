import type { LockRules } from '../../../utils/lock-rules.ts';
import { alert, button, heading, ready, seen } from './seen.ts';
import type { Journey } from './state.ts';

const passphrase = 'correct horse battery staple';
const lenient: LockRules = { autoLockMinutes: 15, isWithComputer: false, askAgain: { for: 'none' } };

/** The key behind a passphrase. */
export const locking: Journey = {
  name: 'locking',
  states: [
    {
      name: 'account: a passphrase is made',
      reach: async (scene) => {
        await scene.control();
        const options = await scene.openOptions('#account');
        await options.getByRole('radio', { name: /^Locked with a passphrase/ }).check();
        await button(options, 'Make me a passphrase').click();
        await seen(options.getByText('Eight random words'));
        return options;
      },
    },
    {
      name: 'account: passphrases that differ',
      reach: async ({ options }) => {
        await options.getByLabel('New passphrase').fill(passphrase);
        await options.getByLabel('The same again').fill('another');
        await button(options, 'Lock the key').click();
        await seen(options.getByText('These two aren’t the same'));
        return options;
      },
    },
    {
      name: 'account: the key was encrypted',
      reach: async ({ options }) => {
        await options.getByLabel('New passphrase').fill(passphrase);
        await options.getByLabel('The same again').fill(passphrase);
        await button(options, 'Lock the key').click();
        await seen(options.getByText('Encrypted. Now make a new key'));
        return options;
      },
    },
    {
      name: 'account: asked for every order',
      reach: async ({ options }) => {
        await options.getByLabel('Ask for the passphrase again').selectOption('all');
        await options.getByRole('button', { name: 'Save', exact: true }).click();
        await seen(options.getByText('Saved', { exact: true }));
        return options;
      },
    },
    {
      name: 'account: the lock is taken off',
      reach: async ({ options }) => {
        await button(options, 'Take the lock off').click();
        await seen(
          options.getByLabel('Passphrase now').or(options.getByLabel('Passphrase', { exact: true })),
        );
        return options;
      },
    },
    {
      name: 'popup: review that asks for the passphrase',
      reach: async (scene) => {
        const channel = { platform: 'twitch', name: 'nightbakery' } as const;
        await scene.send({ type: 'declareChannel', channel });
        // Of another channel than the tab's, or the popup would open on it again.
        const popup = await scene.fillForm('100', channel.name);
        await button(popup, 'Review order').click();
        await ready(popup, 'Place order').click();
        await seen(alert(popup, 'Enter your passphrase for this order'));
        return popup;
      },
    },
    {
      name: 'popup: home while the lock waits',
      reach: async (scene) => {
        await scene.send({ type: 'saveLockRules', rules: lenient, passphrase });
        // Its balance is watched for as long as the charge has not come.
        scene.panel.settings.chargeAfterMs = 'never';
        await scene.place();
        await scene.companion.fireAlarm('lock');
        const popup = await scene.openPopup();
        await seen(popup.getByText(/^Locks after your order is checked/));
        return popup;
      },
    },
    {
      name: 'account: locked',
      reach: async (scene) => {
        await scene.send({ type: 'lock', isForced: true });
        const options = await scene.openOptions('#account');
        await seen(options.getByText('The key is locked.'));
        return options;
      },
    },
    {
      name: 'popup: locked',
      reach: async (scene) => {
        const popup = await scene.openPopup();
        await seen(heading(popup, 'Locked'));
        return popup;
      },
    },
    {
      name: 'popup: wrong passphrase',
      reach: async ({ popup }) => {
        await popup.getByLabel('Passphrase', { exact: true }).fill('wrong horse');
        await popup.getByLabel('Passphrase', { exact: true }).press('Enter');
        await seen(alert(popup, 'That passphrase isn’t right'));
        return popup;
      },
    },
    {
      name: 'popup: locked, with an order to come',
      reach: async (scene) => {
        const popup = await scene.rightClick('nightbakery');
        await seen(popup.getByText('The order form for nightbakery opens as soon as you unlock.'));
        return popup;
      },
    },
    {
      name: 'account: with everything that it can hold',
      reach: async (scene) => {
        await scene.send({ type: 'unlock', passphrase });
        const rules: LockRules = { ...lenient, askAgain: { for: 'above', amount: '5' } };
        await scene.send({ type: 'saveLockRules', rules, passphrase });
        await scene.send({ type: 'setLookOnly', isOn: true });
        await scene.send({ type: 'setLimit', kind: 'day', amount: '1', currency: 'USD' });
        await scene.send({ type: 'setLimit', kind: 'day', amount: '500', currency: 'USD' });
        await scene.send({ type: 'setLookOnly', isOn: false });
        const options = await scene.openOptions('#account');
        await button(options, /^Show \d+ requests?$/).click();
        await seen(options.getByText('Look-only is switched off'));
        return options;
      },
    },
  ],
};
