import type { Page } from '@playwright/test';
import type { Outcome, PlaceOrder } from '../../../../utils/command.ts';
import type { Order } from '../../../../utils/orders/order.ts';
import type { JournalEntry } from '../../../panel/journal.ts';
import type { Panel } from '../../../panel/panel.ts';
import { judgeCharges } from '../../../proofs/judge-charges.ts';
import type { Companion } from '../../browser/companion.ts';
import { anOrder, send, storedOrders } from '../../support/by-command.ts';
import { expect } from '../../support/companion-test.ts';
import { placeCut } from '../../support/cut-order.ts';

/** States that a channel is the user's. @returns an order for it, to be sent. */
async function readyOrder(page: Page, name: string, changes: Partial<PlaceOrder> = {}): Promise<PlaceOrder> {
  const channel = { platform: 'twitch', name } as const;
  await send(page, { type: 'declareChannel', channel });
  return anOrder({ link: name, channel, ...changes });
}

/** Orders for a channel, which is declared the user's. Each fault has a channel of its own. */
export const orderFor = async (
  page: Page,
  name: string,
  changes: Partial<PlaceOrder> = {},
): Promise<Outcome> => send(page, await readyOrder(page, name, changes));

/** The same where the panel cuts the connection. */
export const orderCutFor = async (companion: Companion, page: Page, name: string): Promise<void> =>
  placeCut(companion, page, await readyOrder(page, name));

/** The one record of an order for this channel. */
export async function recordFor(page: Page, link: string): Promise<Order> {
  const records = (await storedOrders(page)).filter((order) => order.link === link);
  expect(records, `records for ${link}`).toHaveLength(1);
  return records[0] as Order;
}

/** Every `add` for this channel that the panel received. */
export const addsFor = (panel: Panel, link: string): JournalEntry[] =>
  panel.adds().filter(({ fields }) => fields?.['link'] === link);

/** The one `add` for this channel. */
export function addFor(panel: Panel, link: string): JournalEntry {
  const adds = addsFor(panel, link);
  expect(adds, `add for ${link}`).toHaveLength(1);
  return adds[0] as JournalEntry;
}

/**
 * After any fault, the panel's books must show no order of ours charged more than once, and each charge must have a
 * record that does not deny it.
 */
export async function expectSoundBooks(panel: Panel, page: Page): Promise<void> {
  const records = await storedOrders(page);
  const judged = judgeCharges(records, panel, records);
  const wrong = judged.filter(({ charges, isRecorded }) => charges > 1 || (charges === 1 && !isRecorded));
  expect(wrong, 'charged twice, or denied by its record').toEqual([]);
}
