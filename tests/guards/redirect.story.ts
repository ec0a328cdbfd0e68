import { chargesOf, onStage, orderOf, rate, timesCharged, type Story } from './story.ts';

export const redirect: Story = {
  guard: 'redirect',
  happens: 'the panel takes the order and then sends the client to its address once more (307)',
  tell: (extension) =>
    onStage(extension, { protocols: 'h1' }, async ({ panel, page }) => {
      const order = orderOf(1);
      const to = 'https://botzverse.com/api/v1';
      panel.misbehave({ action: 'add', redirect: { to }, taking: true });
      await page.send(page.command(order, rate));
      const charges = chargesOf(panel, order.link);
      return { holds: charges === 1, books: timesCharged(charges) };
    }),
};
