import { anOrder, connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

test('the largest thing that the popup paints is the balance', async ({ companion }) => {
  const page = await connect(companion);
  for (const quantity of [100, 200, 300, 400, 500]) {
    const order = anOrder({ quantity, confirmed: ['orderedMinutesAgo', 'priceNeedsConfirming'] });
    expect(await send(page, order)).toEqual({ ok: true });
    await send(page, { type: 'markSeen', uuid: order.uuid });
  }

  const popup = await companion.openPopup();
  await expect(popup.getByRole('listitem')).toHaveCount(5);
  const largest = await popup.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntries().at(-1) as
            | (PerformanceEntry & { element: Element | null })
            | undefined;
          resolve(paint?.element?.textContent);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  expect(largest).toMatch(/^\$\d+\.\d\d USD$/);
});
