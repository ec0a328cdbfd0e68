import type { Page } from '@playwright/test';
import type { PlaceOrder } from '../../../utils/command.ts';

/** The browsers that the stories run in. */
export type BrowserName = 'chromium' | 'firefox';

type Differences = {
  /** What a user has to agree to before any order, because of the browser alone. */
  agreedBeforeOrders: PlaceOrder['confirmed'];
  /** The buttons of a review that are pressed before the one that sends the order. */
  asksBefore: string[];
  /** The one that sends it. */
  placeButton: string;
  /** What a page is told whose worker ends before it has answered. */
  lostAnswer: string;
  /** Whether axe can look at a page. In Firefox 153 it makes the process of the extension's pages crash. */
  hasAxe: boolean;
  /** Whether what scrolls is a stop of Tab, whatever is in it; Chromium makes it one only where nothing in it is. */
  stopsAtScrollers: boolean;
  /** What kept an order from being sent twice, as the log of requests has it. */
  guard: RegExp;
};

/** Everything in which a story may have to know its browser. */
const differences: Record<BrowserName, Differences> = {
  chromium: {
    agreedBeforeOrders: [],
    asksBefore: [],
    placeButton: 'Place order',
    lostAnswer: 'message channel closed',
    hasAxe: true,
    stopsAtScrollers: false,
    guard: /stream|close/,
  },
  // Nothing keeps Firefox from sending an order twice, so it asks before each (docs/exactly-once.md).
  firefox: {
    agreedBeforeOrders: ['connectionUnguarded'],
    asksBefore: ['Place order'],
    placeButton: 'Order anyway',
    lostAnswer: 'Receiving end does not exist',
    hasAxe: false,
    stopsAtScrollers: true,
    guard: /none/,
  },
};

/** As Playwright's configuration names it. */
export const nameOfBrowser = (name: string): BrowserName => (name === 'firefox' ? 'firefox' : 'chromium');

/** The browser that shows a page of the extension. */
const browserOf = (page: Pick<Page, 'url'>): BrowserName =>
  page.url().startsWith('moz-extension:') ? 'firefox' : 'chromium';

export const differencesOf = (page: Pick<Page, 'url'>): Differences => differences[browserOf(page)];
