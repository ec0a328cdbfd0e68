import type { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import { anOrder, connect, send } from '../e2e/support/by-command.ts';
import type { Panel } from '../panel/panel.ts';

/** Saves the key and places so many orders, whose outcome the user has seen. */
export async function placeOpenOrders(companion: ChromiumCompanion, count: number): Promise<void> {
  const page = await connect(companion);
  for (let n = 0; n < count; n += 1) {
    const order = anOrder({ confirmed: ['orderedMinutesAgo', 'priceNeedsConfirming'] });
    const outcome = await send(page, order);
    if (!outcome.ok) throw new Error(`An order was not placed: ${outcome.error}`);
    await send(page, { type: 'markSeen', uuid: order.uuid });
  }
}

/** Everything that the orders that are being delivered tell has changed. */
export function deliverSome(panel: Panel, round: number): void {
  for (const { id, quantity } of panel.orders()) {
    panel.advance(id, { status: 'Processing', remains: quantity - 5 - round });
  }
}
