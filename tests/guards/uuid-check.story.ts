import { chargesOf, onStage, orderOf, rate, timesCharged, type Story } from './story.ts';

export const uuidCheck: Story = {
  guard: 'uuid-check',
  happens: 'a double click on "Order again", whose warning the user has confirmed',
  tell: (extension) =>
    onStage(extension, { protocols: 'h1' }, async ({ panel, page }) => {
      const earlier = orderOf(1);
      await page.ask(page.command(earlier, rate));
      const again = { ...earlier, uuid: orderOf(2).uuid };
      const command = { ...page.command(again, rate), confirmed: ['orderedMinutesAgo' as const] };
      await page.send(command);
      await page.send(command);
      const charges = chargesOf(panel, earlier.link) - 1;
      return { holds: charges === 1, books: timesCharged(charges) };
    }),
};
