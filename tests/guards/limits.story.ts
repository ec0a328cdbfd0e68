import { chargesOf, onStage, orderOf, rate, type Story } from './story.ts';

export const limits: Story = {
  guard: 'limits',
  happens: 'two windows order at once, each within the limit of 24 hours, both together above it',
  tell: (extension) =>
    onStage(extension, { protocols: 'h1' }, async ({ panel, page, openPage }) => {
      await page.ask({ type: 'setRateUnit', unit: 'perThousand' });
      // Each costs a little more than 0.05.
      await page.ask({ type: 'setLimit', kind: 'day', amount: '0.08', currency: 'USD' });
      const other = await openPage();
      await other.readAccount();
      const [one, two] = [orderOf(1), orderOf(2)];
      await Promise.all([page.send(page.command(one, rate)), other.send(other.command(two, rate))]);
      const charges = chargesOf(panel, one.link) + chargesOf(panel, two.link);
      return { holds: charges === 1, books: `${charges} of two orders charged` };
    }),
};
