import type { Page } from '@playwright/test';
import type { Outcome } from '../../../../utils/command.ts';
import type { Misbehaviour } from '../../../panel/faults.ts';
import type { JournalEntry } from '../../../panel/journal.ts';
import type { Panel } from '../../../panel/panel.ts';
import { send } from '../../support/by-command.ts';
import { orderFor } from './order-for.ts';

export const actions = ['balance', 'services', 'status', 'add'] as const;
export type Action = (typeof actions)[number];

/** Makes the extension send an action. `status` needs an open order; each `add` is for a channel of its own. */
function ask(page: Page, action: Action): Promise<Outcome> {
  if (action === 'services') return send(page, { type: 'readServices', isForced: true });
  if (action === 'add') return orderFor(page, `channel_${crypto.randomUUID().slice(0, 8)}`);
  return send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
}

/** Lets the panel answer a request for an action wrongly. The entry shows what was served, and that it was. */
export async function askWrongly(
  { page, panel }: { page: Page; panel: Panel },
  action: Action,
  fault: Misbehaviour,
): Promise<{ outcome: Outcome; entry: JournalEntry }> {
  const earlier = panel.requests(action).length;
  // The extension's own look at the balance after an order may come in between: it gets the same.
  panel.misbehave({ action, times: Infinity, ...fault });
  const outcome = await ask(page, action);
  panel.behave();
  const entry = panel
    .requests(action)
    .slice(earlier)
    .find((request) => request.fault !== undefined);
  if (entry === undefined) throw new Error(`No ${action} was answered wrongly.`);
  return { outcome, entry };
}
