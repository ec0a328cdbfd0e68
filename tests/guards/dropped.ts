import type { PanelOptions } from '../panel/settings.ts';
import { chargesOf, onStage, orderOf, rate, timesCharged, type Story } from './story.ts';

/** The connection of the balance read before it carries `add`, and breaks when the panel has taken the order. */
const dropped = (guard: string, happens: string, options: PanelOptions): Story => ({
  guard,
  happens,
  tell: (extension) =>
    onStage(extension, options, async ({ panel, page }) => {
      const order = orderOf(1);
      panel.misbehave({ action: 'add', drop: 'afterTaking' });
      // The user has read that the connection could repeat the order, and presses all the same.
      await page.send({ ...page.command(order, rate), confirmed: ['connectionUnguarded'] });
      const charges = chargesOf(panel, order.link);
      return { holds: charges === 1, books: timesCharged(charges) };
    }),
});

/** Its patch takes the count out as well, which would see the kept connections and have them closed. */
export const rule = dropped('rule', 'an HTTP/1.1 connection breaks after the panel has the order', {
  protocols: 'h1',
});

export const discard = dropped(
  'discard',
  'the panel keeps its HTTP/1.1 connections against the request, and breaks one when it has the order',
  { protocols: 'h1', ignoreConnectionClose: true },
);

export const streamBody = dropped(
  'stream-body',
  'an HTTP/2 connection breaks after the panel has the order',
  { protocols: 'h2' },
);
