import { chargesOf, onStage, orderOf, rate, type Story } from './story.ts';

/** Two windows do not always meet in the same millisecond. */
const rounds = 15;

/** Its patch takes the orders' turn out as well, in which the second window finds the order of the first. */
export const lock: Story = {
  guard: 'lock',
  happens: 'two windows place the same order at once, each with a uuid of its own',
  tell: (extension) =>
    onStage(extension, { protocols: 'h1' }, async ({ panel, page, openPage }) => {
      const other = await openPage();
      await other.readAccount();
      const charges: number[] = [];
      for (let n = 1; n <= rounds; n += 1) {
        const order = orderOf(n);
        await Promise.all([
          page.send(page.command(order, rate)),
          other.send(other.command({ ...order, uuid: orderOf(1000 + n).uuid }, rate)),
        ]);
        charges.push(chargesOf(panel, order.link));
      }
      const twice = charges.filter((count) => count > 1).length;
      const books = `${rounds} orders placed in two windows, ${twice} of them charged twice`;
      return { holds: charges.every((count) => count === 1), books };
    }),
};
