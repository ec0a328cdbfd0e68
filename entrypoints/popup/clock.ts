import { signal } from '@preact/signals';

/** The time that ages are counted to. */
export const now = signal(Date.now());

/** Ages are told by the minute: a quarter of one is soon enough. */
const tickSeconds = 15;

/** Lets ages grow while the popup is open. */
export function startClock(): void {
  setInterval(() => (now.value = Date.now()), tickSeconds * 1000);
}
