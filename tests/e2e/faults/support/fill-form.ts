import type { Page } from '@playwright/test';
import type { Companion } from '../../browser/companion.ts';
import { expect } from '../../support/companion-test.ts';

/** The popup with the order form for a Twitch channel, and the demo service chosen. */
export async function openForm(companion: Companion, channel: string): Promise<Page> {
  const popup = await companion.rightClick({ pageUrl: `https://www.twitch.tv/${channel}` });
  const service = popup.getByRole('combobox', { name: 'Service' });
  await service.click();
  await service.fill('2114');
  await popup.getByRole('option').filter({ hasText: '2114' }).click();
  return popup;
}

/** The same at its review, for a channel that is declared. */
export async function openReview(companion: Companion, channel: string): Promise<Page> {
  const popup = await openForm(companion, channel);
  await popup.getByLabel('Quantity').fill('100');
  await popup.getByRole('button', { name: 'Review order' }).click();
  await expect(popup.getByRole('heading', { name: 'Review order' })).toBeVisible();
  return popup;
}
