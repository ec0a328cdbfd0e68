import { connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

const passphrase = 'correct horse battery staple';

test('a passkey is added, unlocks, is lost, and the passphrase comes in', async ({ companion }) => {
  const page = await connect(companion);
  const lose = await companion.addPasskeyDevice(page);
  expect(await send(page, { type: 'setPassphrase', passphrase, current: '' })).toEqual({ ok: true });
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Passphrase now').fill(passphrase);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('A passkey opens the lock too')).toBeVisible();

  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('button', { name: 'Unlock with the passkey' }).click();
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
  expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });

  await page.getByRole('button', { name: 'Lock now' }).click();
  await lose();
  await page.getByRole('button', { name: 'Unlock with the passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('The passkey gave no answer');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByRole('button', { name: 'Add a passkey' })).toBeVisible();
});
