import type { Page } from '@playwright/test';
import type { Companion } from '../browser/companion.ts';
import { connect, send, storedOrders } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { injected } from './support/injected.ts';
import { momentsOfAnOrder } from './support/moments-of-an-order.ts';
import { addsFor, expectSoundBooks, orderFor } from './support/order-for.ts';

/** Ends the worker. @returns a page of the extension that lives. */
type End = (companion: Companion, page: Page) => Promise<Page>;

const endings: Record<string, End> = {
  'in good order': async (companion, page) => {
    await companion.stopWorker(page);
    return page;
  },
  hard: (companion, page) => companion.crashWorker(page),
};

/** The words in which the list of orders says it. */
const wordsFor: Record<string, RegExp> = {
  notSent: /Not sent/,
  unknown: /Not confirmed/,
  ambiguous: /Not confirmed/,
  placedIdLost: /Placed, id lost/,
  placed: /Waiting|Running|Completed/,
};

for (const { name, reach, isSent, after } of momentsOfAnOrder) {
  test(name, async ({ companion, panel }) => {
    let page = await connect(companion);
    for (const [ending, end] of Object.entries(endings)) {
      await test.step(ending, async () => {
        const link = `ended_${ending.replaceAll(' ', '_')}`;
        const uuid = crypto.randomUUID();
        const pressed = page;
        let answered = Promise.resolve();
        const place = () => {
          answered = orderFor(pressed, link, { uuid }).then(
            () => undefined,
            () => undefined,
          );
          return answered;
        };
        const release = await reach({ companion, panel, page, link, place });
        page = await end(companion, page);
        injected(name);
        await answered;
        // A page that died with the worker holds nothing any more.
        if (page === pressed) await release();
        panel.release();
        if (isSent) await panel.waitFor(() => addsFor(panel, link)[0]?.orderId !== undefined);

        // The next worker finds what the last one left, and sends nothing by itself.
        panel.behave();
        expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
        const left = (await storedOrders(page)).filter((order) => order.link === link);
        expect(left).toHaveLength(Math.min(1, after.length));
        for (const { state } of left) expect(after).toContain(state);
        expect(addsFor(panel, link)).toHaveLength(isSent ? 1 : 0);

        // It is said plainly.
        const orders = await companion.openOptions('#orders');
        const row = orders.getByRole('row').filter({ hasText: link });
        await expect(orders.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(row).toHaveCount(left.length);
        for (const { state } of left)
          await expect(row).toContainText(wordsFor[state] ?? 'a state without words');
        await orders.close();

        // Pressed once more under the same uuid it is sent if, and only if, it was never recorded.
        const again = await orderFor(page, link, { uuid });
        expect(again).toMatchObject(after.length === 0 ? { ok: true } : { ok: false, error: 'alreadySent' });
        expect(addsFor(panel, link)).toHaveLength(isSent || after.length === 0 ? 1 : 0);
        await expectSoundBooks(panel, page);

        // What this worker would look at later takes nothing that the panel holds back for the next ending.
        await companion.stopWorker(page);
        await send(page, { type: 'refresh', ifOlderThanSeconds: 3600 });
      });
    }
  });
}
