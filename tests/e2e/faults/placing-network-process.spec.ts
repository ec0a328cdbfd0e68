import { connect } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { openReview } from './support/fill-form.ts';
import { injected } from './support/injected.ts';
import { addsFor, expectSoundBooks, recordFor } from './support/order-for.ts';

test('placing: network process killed: the worker goes with it, and the popup says at once that the order is not settled', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const popup = await openReview(companion, 'monstercat');
  // Taken at once; the answer would come after the end of this story.
  panel.misbehave({ action: 'add', delayMs: 120_000 });
  await popup.getByRole('button', { name: 'Place order' }).click();
  await panel.waitFor(() => addsFor(panel, 'monstercat')[0]?.orderId !== undefined);
  await companion.killNetworkProcess();

  // By itself the worker would come back half a minute later, with its alarm: longer than is waited for here.
  await expect(popup.getByRole('heading', { name: 'Order not settled' })).toBeVisible();
  injected('placing: network process killed');
  const { state, error } = await recordFor(page, 'monstercat');
  expect(state).toBe('unknown');
  expect(error?.name).toBe('workerStopped');
  expect(addsFor(panel, 'monstercat')).toHaveLength(1);
  await expectSoundBooks(panel, page);
});
