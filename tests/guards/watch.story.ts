import { letTimePass } from '../proofs/let-time-pass.ts';
import { chargesOf, onStage, orderOf, rate, timesCharged, type Story } from './story.ts';

export const watch: Story = {
  guard: 'watch',
  happens: 'the panel takes the order and answers 421, upon which every browser sends it again',
  tell: (extension) =>
    onStage(extension, { protocols: 'h1' }, async ({ panel, page }) => {
      const order = orderOf(1);
      panel.misbehave({ action: 'add', status: 421, taking: true });
      await page.send(page.command(order, rate));
      // A minute later, by the times that are stored, the balance is looked at.
      await letTimePass(page, 60_000);
      await page.ask({ type: 'refresh', ifOlderThanSeconds: 0 });
      const [record] = await page.records(order.uuid);
      const charges = chargesOf(panel, order.link);
      const isSaid = record?.chargedTwice !== undefined;
      const says = isSaid ? 'says so' : 'does not say so';
      const books = `${timesCharged(charges)}, the record ("${record?.state}") ${says}`;
      return { holds: charges === 1 || isSaid, books };
    }),
};
