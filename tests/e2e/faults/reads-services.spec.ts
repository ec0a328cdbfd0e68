import { connect, send, storedServices } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { askWrongly } from './support/ask-panel.ts';
import type { FaultName } from './support/fault-list.ts';
import { injected } from './support/injected.ts';
import { addFor, expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';

/** The list with one more service before it, whose id a later one has too. */
const withTwin = (natural: string) =>
  natural.replace('[', '[{"service":2114,"name":"First","rate":0.40,"min":10,"max":100},');

const offer = { rate: '0.50', min: 10, max: 5000 };

/** Names as the panel sends them, and what is left of them to be shown. */
const names: { fault: FaultName; id: string; name: string; shown: string | RegExp }[] = [
  {
    fault: 'reads: <img onerror>',
    id: '9001',
    name: '<img src=x onerror=alert(1)>',
    shown: '<img src=x onerror=alert(1)>',
  },
  { fault: 'reads: U+202E', id: '9002', name: 'Twitch \u202Esweiv', shown: 'Twitch sweiv' },
  { fault: 'reads: zero-width', id: '9003', name: 'Zero\u200B\u2060\uFEFF width', shown: 'Zero width' },
  { fault: 'reads: names of 1 MB', id: '9004', name: 'Mega '.repeat(200_000), shown: /^(Mega )+Mega.*…$/ },
];

test('names of services are shown as text, of one line and of a bounded length', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  for (const { id, name } of names) panel.services.add({ service: id, name, ...offer });
  expect(await send(page, { type: 'readServices', isForced: true })).toEqual({ ok: true });
  const sent = String(panel.requests('services').at(-1)?.replyBody);
  const services = new Map((await storedServices(page)).map((service) => [service.id, service]));

  const dialogs: string[] = [];
  const options = await companion.openOptions('#services');
  options.on('dialog', (dialog) => dialogs.push(dialog.message()));
  for (const { fault, id, name, shown } of names) {
    expect(sent.includes(JSON.stringify(name)), fault).toBe(true);
    injected(fault);
    expect(services.get(id)?.name, fault).toMatch(shown);
    expect(services.get(id)?.name.length, fault).toBeLessThanOrEqual(300);
    await options.getByRole('searchbox').fill(id);
    const text = services.get(id)?.name ?? '';
    await expect(options.getByText(text, { exact: true }).first(), fault).toBeVisible();
  }
  expect(await options.locator('img[src=x]').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test('ids that JavaScript knows, and ids that come twice, are ids like any other', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  for (const service of ['__proto__', 'constructor'] as const) {
    const shown = { name: `Views of ${service}`, category: 'Other', type: 'Default', ...offer };
    panel.services.add({ service, ...shown });
    expect(await send(page, { type: 'readServices', isForced: true })).toEqual({ ok: true });
    expect(await orderFor(page, `for${service}`, { service, shown })).toEqual({ ok: true });
    const add = addFor(panel, `for${service}`);
    expect(add.fields).toMatchObject({ service });
    injected(`reads: id ${service}`);
    expect(await recordFor(page, `for${service}`)).toMatchObject({
      service,
      serviceName: `Views of ${service}`,
      state: 'placed',
      id: add.orderId,
    });
  }

  const { entry, outcome } = await askWrongly({ page, panel }, 'services', { body: withTwin });
  expect(entry.replyBody?.split('"service":2114,')).toHaveLength(3);
  injected('reads: duplicate ids');
  expect(outcome).toEqual({ ok: true });
  const found = (await storedServices(page)).filter(({ id }) => id === '2114');
  expect(found).toEqual([expect.objectContaining({ name: 'First', rate: '0.40' })]);
  await expectSoundBooks(panel, page);
});
