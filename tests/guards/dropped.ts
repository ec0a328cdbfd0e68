import type { PanelOptions } from '../panel/settings.ts';
import { chargesOf, onStage, orderOf, rate, timesCharged, type Story } from './story.ts';

/** The connection of the balance read before it carries `add`, and breaks when the panel has taken the order. */
const dropped = (guard: string, happens: string, protocols: PanelOptions['protocols'] & string): Story => ({
  guard,
  happens,
  tell: (extension) =>
    onStage(extension, { protocols }, async ({ panel, page }) => {
      const order = orderOf(1);
      panel.misbehave({ action: 'add', drop: 'afterTaking' });
      // The user has read that the connection could repeat the order, and presses all the same.
      await page.send({ ...page.command(order, rate), confirmed: ['connectionUnguarded'] });
      const charges = chargesOf(panel, order.link);
      return { holds: charges === 1, books: timesCharged(charges) };
    }),
});

export const rule = dropped('rule', 'an HTTP/1.1 connection breaks after the panel has the order', 'h1');

export const streamBody = dropped(
  'stream-body',
  'an HTTP/2 connection breaks after the panel has the order',
  'h2',
);
