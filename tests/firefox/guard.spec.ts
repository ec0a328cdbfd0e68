import { expect, test } from './in-firefox.ts';
import { orderPageOf } from './order-page-of.ts';

const order = {
  uuid: '00000001-0000-4000-8000-000000000001',
  service: '2114',
  link: 'monstercat',
  quantity: 100,
};

const panels = [
  { name: 'over HTTP/1.1 the panel closes the connection', panelOptions: { protocols: 'h1' } },
  {
    name: 'over HTTP/1.1 the panel keeps the connection',
    panelOptions: { protocols: 'h1', ignoreConnectionClose: true },
  },
  { name: 'over HTTP/2 nothing is streamed', panelOptions: { protocols: 'h2' } },
] as const;

for (const { name, panelOptions } of panels) {
  test.describe(name, () => {
    test.use({ panelOptions });

    test('asks before the order is sent, because nothing guards it, and then sends one add with a plain body', async ({
      firefox,
      panel,
    }) => {
      const page = orderPageOf(await firefox.openPage('manifest.json'));
      await page.setUp(['monstercat']);
      const command = page.command(order, panel.services.get('2114')?.rate ?? '');
      expect(await page.send(command)).toMatchObject({ ok: false, error: 'connectionUnguarded' });
      expect(panel.adds()).toEqual([]);
      const uuid = '00000002-0000-4000-8000-000000000002';
      await page.ask({ ...command, uuid, confirmed: ['connectionUnguarded'] });
      expect(await page.records(uuid)).toMatchObject([{ state: 'placed', guard: 'none' }]);
      expect(panel.adds()).toMatchObject([
        { fields: { action: 'add' }, headers: { 'content-length': /\d+/ } },
      ]);
    });
  });
}
