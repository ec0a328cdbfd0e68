import { expect, test } from './in-firefox.ts';
import { orderPageOf } from './order-page-of.ts';

const host = 'https://botzverse.com/*';
const uuid = '00000001-0000-4000-8000-000000000001';
const order = { uuid, service: '2114', link: 'monstercat', quantity: 100 };

test('access that the user takes and gives in the browser while an order is open: nothing is sent meanwhile, nothing is lost, and then it goes on by itself', async ({
  firefox,
  panel,
}) => {
  const { privileged, openPage } = firefox;
  const options = await openPage('options.html#orders');
  const page = orderPageOf(options);
  await page.setUp(['monstercat']);
  const command = page.command(order, panel.services.get('2114')?.rate ?? '');
  await page.ask({ ...command, confirmed: ['connectionUnguarded'] });
  const wordsOf = () => options.evaluate(() => document.body.innerText);

  await test.step('taken, the order stays open, and the popup says what is wrong', async () => {
    // The event page rests, and is woken by the change.
    expect(await privileged.endEventPage()).toBe(true);
    const asked = panel.journal.length;
    await privileged.withdrawHost(host);
    panel.advance('12345', { status: 'processing', remains: 40 });
    await expect
      .poll(async () => (await page.stored('local'))['snapshot'])
      .toMatchObject({ problem: { name: 'hostNotAllowed' } });
    expect(panel.journal).toHaveLength(asked);
    expect(await page.records(uuid)).toMatchObject([{ state: 'placed', open: 1, report: null }]);
    const popup = await openPage('popup.html');
    await popup.waitForSelector('::-p-text(does not let this extension reach botzverse.com)');
    await popup.waitForSelector('::-p-text(Open orders)');
    await popup.close();
  });

  await test.step('given back on the browser’s own page, it is looked at again by itself', async () => {
    expect(await privileged.endEventPage()).toBe(true);
    await privileged.giveHost(host);
    await expect
      .poll(async () => (await page.records(uuid))[0]?.report)
      .toMatchObject({ word: 'processing', remains: 40 });
    await expect.poll(async () => (await page.stored('local'))['snapshot']).toMatchObject({ problem: null });
    await expect.poll(wordsOf).toContain('60 of 100');
  });

  await test.step('taken while an order is on its way, it is placed once, and its answer is kept', async () => {
    const next = { ...order, uuid: '00000002-0000-4000-8000-000000000002', quantity: 200 };
    panel.misbehave({ action: 'add', hold: 'answer' });
    const placing = page.send({
      ...page.command(next, panel.services.get('2114')?.rate ?? ''),
      confirmed: ['connectionUnguarded', 'orderedMinutesAgo'],
    });
    await panel.waitFor(() => panel.adds()[1]?.orderId !== undefined);
    await privileged.withdrawHost(host);
    panel.release();
    await placing;
    const [record] = await page.records(next.uuid);
    expect(['placed', 'unknown', 'placedIdLost']).toContain(record?.state);
    await privileged.giveHost(host);
    await page.ask({ type: 'refresh', ifOlderThanSeconds: 0 });
    expect(panel.adds()).toHaveLength(2);
    expect(panel.orders()).toHaveLength(2);
  });
});
