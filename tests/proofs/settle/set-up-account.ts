import { runCommand } from '@/entrypoints/background/commands/run-command';
import { demoKey } from '../../panel/demo.ts';
import type { History } from './history.ts';
import { profile } from './stand-ins/profile.ts';

/** Saves the key, these channels as the user's own and the user's settings. @returns the account's id. */
export async function setUpAccount(history: History, channels: string[]): Promise<string> {
  const myChannels = channels.map((name) => ({ platform: 'twitch', name, statedAt: 0 }));
  const settings = { lowBalance: { isOn: false, limit: '5.00' }, pollMinutes: history.pollMinutes };
  profile.storage.set('local:myChannels', JSON.stringify(myChannels));
  profile.storage.set('local:settings', JSON.stringify(settings));
  const outcome = await runCommand({ type: 'saveApiKey', key: demoKey });
  if (!outcome.ok) throw new Error(`The key was not saved: ${outcome.error}`);
  const { account } = JSON.parse(profile.storage.get('local:apiKey') ?? '{}') as { account: string };
  if (history.isUnitKnown) teachUnit(account, history.rateUnit);
  return account;
}

/** Orders of long ago have shown what `rate` is the price of. */
function teachUnit(account: string, rateUnit: History['rateUnit']): void {
  const item = `local:account:${account}`;
  const known = JSON.parse(profile.storage.get(item) ?? '{}') as object;
  const learntUnit = rateUnit === 1 ? 'perOne' : 'perThousand';
  profile.storage.set(item, JSON.stringify({ ...known, learntUnit, learntFrom: '1' }));
}
