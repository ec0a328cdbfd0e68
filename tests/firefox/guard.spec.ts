import { expect, test } from './in-firefox.ts';
import { orderPageOf } from './order-page-of.ts';

const order = {
  uuid: '00000001-0000-4000-8000-000000000001',
  service: '2114',
  link: 'monstercat',
  quantity: 100,
};

const guards = [
  {
    name: 'over HTTP/1.1 the panel closes the connection',
    panelOptions: { protocols: 'h1' },
    guard: 'close',
  },
  { name: 'over HTTP/2 nothing is streamed', panelOptions: { protocols: 'h2' }, guard: 'presumed' },
] as const;

for (const { name, panelOptions, guard } of guards) {
  test.describe(name, () => {
    test.use({ panelOptions });

    test(`the record says "${guard}", and one add was sent with a plain body`, async ({ firefox, panel }) => {
      const page = orderPageOf(await firefox.openPage('manifest.json'));
      await page.setUp(['monstercat']);
      await page.ask(page.command(order, panel.services.get('2114')?.rate ?? ''));
      expect(await page.records()).toMatchObject([{ uuid: order.uuid, state: 'placed', guard }]);
      expect(panel.adds()).toMatchObject([
        { fields: { action: 'add' }, headers: { 'content-length': /\d+/ } },
      ]);
    });
  });
}

test.describe('a panel that keeps the connection open over HTTP/1.1', () => {
  test.use({ panelOptions: { protocols: 'h1', ignoreConnectionClose: true } });

  test('asks before the order is sent, because nothing guards it', async ({ firefox, panel }) => {
    const page = orderPageOf(await firefox.openPage('manifest.json'));
    await page.setUp(['monstercat']);
    const command = page.command(order, panel.services.get('2114')?.rate ?? '');
    expect(await page.send(command)).toMatchObject({ ok: false, error: 'connectionUnguarded' });
    expect(panel.adds()).toEqual([]);
    const uuid = '00000002-0000-4000-8000-000000000002';
    await page.ask({ ...command, uuid, confirmed: ['connectionUnguarded'] });
    expect(await page.records(uuid)).toMatchObject([{ state: 'placed', guard: 'none' }]);
    expect(panel.adds()).toHaveLength(1);
  });
});
