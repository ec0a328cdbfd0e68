import { chargesOf, onStage, orderOf, rate, type Story } from './story.ts';

export const journal: Story = {
  guard: 'journal',
  happens: 'the worker dies while add is on its way',
  tell: (extension) =>
    onStage(extension, { protocols: 'h1' }, async ({ panel, page, killer }) => {
      const order = orderOf(1);
      panel.misbehave({ action: 'add', hang: true, taking: true });
      const pressed = page.send(page.command(order, rate));
      await panel.waitFor((now) => now.adds()[0]?.orderId !== undefined, 20_000);
      await killer.killAfter(0).landed;
      await pressed;
      await page.ask({ type: 'refresh', ifOlderThanSeconds: Number.MAX_SAFE_INTEGER });
      const [record] = await page.records(order.uuid);
      const charges = chargesOf(panel, order.link);
      const books = `${charges} charge, ${record === undefined ? 'no record' : `a record ("${record.state}")`}`;
      return { holds: charges === 1 && record !== undefined, books };
    }),
};
