import { chargesOf, onStage, orderOf, rate, type Story } from './story.ts';

export const shown: Story = {
  guard: 'shown',
  happens: 'the panel sells something else under the id, for as much, than what the review has shown',
  tell: (extension) =>
    onStage(extension, { protocols: 'h1' }, async ({ panel, page }) => {
      const order = orderOf(1);
      const command = page.command(order, rate);
      panel.services.change(order.service, { name: 'Twitch Followers | Slow start' });
      await page.ask({ type: 'readServices', isForced: true });
      await page.send(command);
      const charges = chargesOf(panel, order.link);
      return {
        holds: charges === 0,
        books: charges === 0 ? 'nothing charged' : 'charged for what the user has not seen',
      };
    }),
};
