import { chargesOf, onStageBehindFront, orderOf, rate, timesCharged, type Story } from './story.ts';

/** A lost SYN is sent again after a second: the connection that it began has come by then, and lies unused. */
const untilItComesMs = 1500;

/** In each, the panel takes the order and breaks the connection. */
const breaks = { action: 'add', drop: 'afterTaking' } as const;

export const poolCount: Story = {
  guard: 'pool-count',
  happens: 'the read before the order loses a SYN, and the connection breaks after the panel has the order',
  tell: (extension) =>
    onStageBehindFront(extension, { protocols: 'h1' }, async ({ panel, page, front }) => {
      const order = orderOf(1);
      panel.misbehave({ action: 'balance', delayMs: untilItComesMs });
      panel.misbehave(breaks);
      await front.loseNextSyn();
      await page.send(page.command(order, rate));
      const charges = chargesOf(panel, order.link);
      return { holds: charges === 1, books: timesCharged(charges) };
    }),
};

/** On a busy machine the connection may come too soon, and is then found by the read before the order. */
const rounds = 4;

export const ordersPool: Story = {
  guard: 'orders-pool',
  happens:
    'a refresh just before the order loses a SYN, and the connection breaks after the panel has the order',
  tell: (extension) =>
    onStageBehindFront(extension, { protocols: 'h1' }, async ({ panel, page, front }) => {
      const charges: number[] = [];
      for (let n = 1; n <= rounds; n += 1) {
        const order = orderOf(n);
        await front.loseNextSyn();
        await page.send({ type: 'refresh', ifOlderThanSeconds: 0 });
        panel.misbehave({ action: 'balance', delayMs: untilItComesMs });
        panel.misbehave(breaks);
        await page.send(page.command(order, rate));
        charges.push(chargesOf(panel, order.link));
        panel.behave();
        await page.ask({ type: 'dismissOrder', uuid: order.uuid });
      }
      const twice = charges.filter((count) => count > 1).length;
      const books = `${rounds} clicks, ${twice} of them charged twice`;
      return { holds: charges.every((count) => count === 1), books };
    }),
};
