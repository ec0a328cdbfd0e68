import { chargesOf, onStage, orderOf, rate, type Story } from './story.ts';

export const mirror: Story = {
  guard: 'mirror',
  happens: 'the database is gone while an order is open, and the worker starts again',
  tell: (extension) =>
    onStage(extension, { protocols: 'h1' }, async ({ panel, page, killer }) => {
      const order = orderOf(1);
      await page.ask(page.command(order, rate));
      await killer.killAfter(0).landed;
      await page.destroyDatabase();
      await page.ask({ type: 'refresh', ifOlderThanSeconds: Number.MAX_SAFE_INTEGER });
      const [record] = await page.records(order.uuid);
      const charges = chargesOf(panel, order.link);
      const books = `${charges} charge, ${record === undefined ? 'no record' : `a record with its id (${record.id})`}`;
      return { holds: charges === 1 && record?.id === panel.orders()[0]?.id, books };
    }),
};
