import { demoKey } from '../../panel/demo.ts';
import type { Panel } from '../../panel/panel.ts';

/** What the demo service is called, and the balance, where both are as long as they come. */
const longName = `${'Twitch Live Viewers | 60 min | '.repeat(7)}${'Viewers'.repeat(40)}`.slice(0, 463);
const largeBalance = '1234567890.12';

/** How the panel's data are: as usual, or as large as they can be. */
export type World = 'usual' | 'large';

/** Gives the panel's data their size, before anything reads them. */
export function prepareWorld(panel: Panel, world: World): void {
  if (world === 'usual') return;
  panel.accounts.setBalance(demoKey, largeBalance);
  panel.services.change('2114', { name: longName });
}
