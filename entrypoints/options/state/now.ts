import { signal } from '@preact/signals';

/** The time that ages are counted from, in milliseconds since 1970. */
export const now = signal(Date.now());

const stepSeconds = 10;

export function lookAtClock(): void {
  now.value = Date.now();
}

/** Lets ages grow while the page is seen. */
export function followClock(): void {
  setInterval(() => {
    if (!document.hidden) lookAtClock();
  }, stepSeconds * 1000);
  document.addEventListener('visibilitychange', lookAtClock);
}
