import type { Page } from '@playwright/test';
import type { Panel } from '../../../panel/panel.ts';
import { expect } from '../../support/companion-test.ts';
import { keepUnwritten } from './hold-lock.ts';
import { recordFor } from './order-for.ts';

/**
 * Begins an order, and waits until its balance was read as often as it takes and `sending` cannot be saved.
 * @returns what lets it go on.
 */
export async function untilReadsAreDone(
  panel: Panel,
  page: Page,
  link: string,
  place: () => Promise<unknown>,
): Promise<() => Promise<void>> {
  panel.misbehave({ action: 'balance', hold: 'answer' });
  void place();
  await expect(async () => expect((await recordFor(page, link)).state).toBe('intent')).toPass();
  return keepUnwritten(panel, page);
}
