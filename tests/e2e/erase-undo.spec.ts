import { connect } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { seedHistory } from './support/seed-history.ts';

type Noted = { hadFocus?: boolean };

/** Presses Escape in a question as soon as it is in the document. It runs in the page and is complete in itself. */
function leaveAtOnce(): void {
  new MutationObserver((_, watch) => {
    const question = document.querySelector('[role=alertdialog]');
    if (question === null) return;
    watch.disconnect();
    (globalThis as Noted).hadFocus = question === document.activeElement;
    question.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  }).observe(document.body, { childList: true, subtree: true });
}

test('erased history is kept aside for seven days, in no list and no sum, and comes back as it was', async ({
  companion,
}) => {
  const page = await connect(companion);
  await seedHistory(companion, page, 1200);
  const spending = await companion.openOptions('#spending');
  const charged = spending.getByRole('definition').first();
  await expect(charged).toContainText('$');
  const before = await charged.textContent();
  const data = await companion.openOptions('#data');
  await data.getByLabel('History older than a date').fill('2099-01-01');
  // Escape closes what a press has opened, from the first moment on, and the focus goes back.
  await data.evaluate(leaveAtOnce);
  const erase = data.getByRole('button', { name: 'Erase…', exact: true });
  await erase.click();
  await expect.poll(() => data.evaluate(() => (globalThis as Noted).hadFocus)).toBe(true);
  const question = data.getByRole('alertdialog');
  await expect(question).toHaveCount(0);
  await expect(erase).toBeFocused();
  await erase.click();
  await expect(question).toContainText('For seven days you can bring them back here.');
  await data.getByRole('button', { name: 'Erase them' }).click();
  await expect(data.getByText(/erased orders are still kept/)).toBeVisible();
  await spending.reload();
  await expect(
    spending
      .getByText('12 orders')
      .or(spending.getByText(/No order|known charge/))
      .first(),
  ).toBeVisible();
  await expect(charged).not.toHaveText(before ?? '');

  await data.getByRole('button', { name: 'Bring back' }).click();
  await expect(data.getByText(/^1,1\d\d orders are back\.$/)).toBeVisible();
  await expect(data.getByText(/erased orders are still kept/)).toHaveCount(0);
  await spending.reload();
  await expect(charged).toHaveText(before ?? '');

  await erase.click();
  await data.getByRole('button', { name: 'Erase them' }).click();
  await data.getByRole('button', { name: 'Erase for good…' }).click();
  await data.getByRole('alertdialog').getByRole('button', { name: 'Erase for good' }).click();
  await expect(data.getByText('What was erased is gone for good.')).toBeVisible();
  await expect(data.getByRole('button', { name: 'Bring back' })).toHaveCount(0);
});
