import { openReview } from '../e2e/faults/support/fill-form.ts';
import { recordFor } from '../e2e/faults/support/order-for.ts';
import { connect } from '../e2e/support/by-command.ts';
import { expect, test } from '../e2e/support/companion-test.ts';
import { pressPlaceOrder } from '../e2e/support/press-place-order.ts';

test.use({ browserName: 'firefox' });

test('a refusal that a second sending may have got is told as one, and says that nothing is certain', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const popup = await openReview(companion, 'monstercat');
  const body = JSON.stringify({ status: 'error', message: 'Quantity less than minimal 1000' });
  panel.misbehave({ action: 'add', status: 200, body });
  await pressPlaceOrder(popup);
  const notice = popup.getByRole('alert');
  await expect(notice).toContainText('We don’t know yet whether this order was placed');
  await expect(notice).toContainText('Botzverse refused it, but this browser could have sent it twice');
  await expect(popup.getByRole('main')).toContainText('Quantity less than minimal 1000');
  expect((await recordFor(page, 'monstercat')).state).toBe('unknown');
});
