import type { Frame, Page } from '@playwright/test';
import { differencesOf } from '../browser/differences.ts';

/** Presses "Place order" on a review, and agrees to what this browser alone asks before any order. */
export async function pressPlaceOrder(review: Page | Frame): Promise<void> {
  for (const name of differencesOf(review).placeButtons) {
    await review.getByRole('button', { name, exact: true }).click();
  }
}
