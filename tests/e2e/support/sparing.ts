import type { Page } from '@playwright/test';
import type { Settings } from '../../../utils/settings.ts';
import type { Companion } from '../browser/companion.ts';
import { connect, send } from './by-command.ts';

/** Open orders are looked at as seldom as a user may want. */
const sparing: Settings = {
  lowBalance: { isOn: false, limit: '5.00' },
  pollMinutes: 15,
  alerts: [],
  slowTimes: 2,
  quietHours: { isOn: false, from: '22:00', to: '08:00' },
  alertAmounts: false,
  badge: 'all',
  theme: 'system',
  hidesPrivate: false,
};

/** Saves the demo key, with those settings. @returns the page that it was done from. */
export async function connectSparing(companion: Companion): Promise<Page> {
  const page = await connect(companion);
  await send(page, { type: 'saveSettings', settings: sparing });
  return page;
}
