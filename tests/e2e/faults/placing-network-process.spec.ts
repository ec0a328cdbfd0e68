import { connect } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { openReview } from './support/fill-form.ts';
import { injected } from './support/injected.ts';
import { addsFor, expectSoundBooks, recordFor } from './support/order-for.ts';

test('placing: network process killed: the worker goes with it, and the popup says that the order is not settled', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const popup = await openReview(companion, 'monstercat');
  // Taken at once; the answer would come after the end of this story.
  panel.misbehave({ action: 'add', hold: 'answer' });
  await popup.getByRole('button', { name: 'Place order' }).click();
  await panel.waitFor(() => addsFor(panel, 'monstercat')[0]?.orderId !== undefined);
  await companion.killNetworkProcess();

  // Where the worker cannot start while the browser renews that process, its alarm wakes it half a minute later.
  const settled = popup.getByRole('heading', { name: 'Order not confirmed' });
  await expect(settled).toBeVisible({ timeout: 60_000 });
  injected('placing: network process killed');
  const { state, error } = await recordFor(page, 'monstercat');
  expect(state).toBe('unknown');
  expect(error?.name).toBe('workerStopped');
  expect(addsFor(panel, 'monstercat')).toHaveLength(1);
  await expectSoundBooks(panel, page);
});
