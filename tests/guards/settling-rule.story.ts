import { demoKey } from '../panel/demo.ts';
import { letTimePass } from '../proofs/let-time-pass.ts';
import { onStage, orderOf, rate, type Story } from './story.ts';

const minute = 60_000;

export const settlingRule: Story = {
  guard: 'settling-rule',
  happens: 'the panel charges ten minutes late, and the answer to add is lost',
  tell: (extension) =>
    onStage(extension, { protocols: 'h1', chargeAfterMs: 10 * minute }, async ({ panel, page }) => {
      // An order of an hour ago has shown what the rate is the price of.
      await page.ask(page.command(orderOf(1), rate));
      await page.ask({ type: 'refresh', ifOlderThanSeconds: 0 });
      await letTimePass(page, 60 * minute);
      const order = orderOf(2);
      panel.misbehave({ action: 'add', drop: 'afterTaking' });
      await page.send(page.command(order, rate));
      // Three minutes later, by the times that are stored, the user looks.
      await letTimePass(page, 3 * minute);
      await page.ask({ type: 'refresh', ifOlderThanSeconds: 0 });
      const [record] = await page.records(order.uuid);
      const isTaken = [...panel.books().orders.values()].some(
        ({ key, link }) => key === demoKey && link === order.link,
      );
      const says = record?.state === 'notPlaced' ? '"probably not placed"' : `"${record?.state}"`;
      return {
        holds: isTaken && record !== undefined && record.state !== 'notPlaced',
        books: `${isTaken ? 'the order is in them' : 'no order'}, the record says ${says}`,
      };
    }),
};
