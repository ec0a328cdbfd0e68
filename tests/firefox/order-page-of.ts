import type { Page as PlaywrightPage } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { OrderPage } from '../proofs/order-page.ts';

/** A page of the extension in Firefox as one that sends commands and reads records: both drivers evaluate alike. */
export const orderPageOf = (page: Page): OrderPage =>
  new OrderPage(page as unknown as Pick<PlaywrightPage, 'evaluate'>);
