import { demoKey } from '../panel/demo.ts';
import { differencesOf } from './browser/differences.ts';
import { anOrder, connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

test('the log shows how requests went, and is copied without amounts, links or ids', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const { guard } = differencesOf(page);
  expect(await send(page, anOrder({ confirmed: ['priceNeedsConfirming'] }))).toEqual({ ok: true });
  panel.misbehave({ action: 'balance', status: 503 });
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  await companion.context.grantPermissions(['clipboard-read', 'clipboard-write']);

  const options = await companion.openOptions('#account');
  await options.bringToFront();
  await options.getByRole('button', { name: /^Show \d+ requests$/ }).click();
  const log = options.getByRole('region', { name: 'Requests, the newest first' });
  await expect(log.getByRole('row').nth(1)).toContainText('balance');
  await expect(log.getByRole('row').nth(1)).toContainText('503');
  await expect(log.getByRole('row').filter({ hasText: 'add' })).toContainText(
    new RegExp(`guard: (${guard.source})`),
  );

  const copied = () => options.evaluate(() => navigator.clipboard.readText());
  await options.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(options.getByText('Copied')).toBeVisible();
  const diagnostics = await copied();
  expect(diagnostics).toMatch(
    new RegExp(` UTC {2}add {2}200 {2}\\d+ ms {2}\\d+ B {2}(${guard.source}) {2}-`),
  );
  for (const secret of [demoKey, demoKey.slice(-4), 'monstercat', '12345', '2114', '128.4'])
    expect(diagnostics).not.toContain(secret);

  const orders = await companion.openOptions('#orders');
  await orders.bringToFront();
  await orders.getByRole('link', { name: '12345' }).click();
  await orders.getByRole('button', { name: 'Copy for support' }).click();
  await expect(orders.getByText('Copied')).toBeVisible();
  const words = await orders.evaluate(() => navigator.clipboard.readText());
  expect(words).toContain('Order id: 12345\nService id: 2114\n');
  expect(words).toContain('Link: monstercat\nQuantity: 100\nSent: ');
  expect(words).not.toContain(demoKey.slice(-4));
});
