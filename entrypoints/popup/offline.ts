import { signal } from '@preact/signals';

/** Whether the browser knows that there is no network. */
export const isOffline = signal(!navigator.onLine);

const look = () => (isOffline.value = !navigator.onLine);

/** Keeps `isOffline` true to the browser. */
export function watchConnection(): void {
  addEventListener('online', look);
  addEventListener('offline', look);
}
