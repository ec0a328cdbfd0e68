import { signal } from '@preact/signals';

/** What is read out beside what a view says itself: that an order is being placed, and that it was. */
export const said = signal('');
