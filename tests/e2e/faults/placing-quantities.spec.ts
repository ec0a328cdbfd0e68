import { anOrder, connect, send, storedOrders } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import type { FaultName } from './support/fault-list.ts';
import { openForm } from './support/fill-form.ts';
import { injected } from './support/injected.ts';

/** As it is typed, as a broken page would send it, and what the form says. */
const quantities: { name: FaultName; typed: string; sent: unknown; says: string }[] = [
  { name: 'placing: quantity "1e3"', typed: '1e3', sent: '1e3', says: 'Enter a whole number' },
  { name: 'placing: quantity "٣"', typed: '٣', sent: '٣', says: 'At least 10' },
  { name: 'placing: quantity " 5 "', typed: ' 5 ', sent: ' 5 ', says: 'At least 10' },
  { name: 'placing: quantity 1.5', typed: '1.5', sent: 1.5, says: 'Enter a whole number' },
  { name: 'placing: quantity -1', typed: '-1', sent: -1, says: 'Enter a whole number' },
  {
    name: 'placing: quantity 2^53',
    typed: '9007199254740992',
    sent: 9007199254740992,
    says: 'Enter a whole number',
  },
];

test('a quantity that is no whole number within the limits is neither reviewed nor sent', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const popup = await openForm(companion, 'monstercat');
  const field = popup.getByLabel('Quantity');
  for (const { name, typed, sent, says } of quantities) {
    await field.fill(typed);
    await popup.getByRole('button', { name: 'Review order' }).click();
    await expect(field, name).toHaveValue(typed);
    await expect(popup.getByRole('alert').filter({ hasText: says }), name).toBeVisible();

    const command = { ...anOrder(), quantity: sent as number };
    expect(await send(page, command), name).toMatchObject({ ok: false, error: 'commandRefused' });
    injected(name);
  }
  expect(panel.adds()).toEqual([]);
  expect(await storedOrders(page)).toEqual([]);
});
