import { computed, signal } from '@preact/signals';
import { snapshot } from './snapshot';

/** Since when (ms since 1970) the browser says that there is no network; `null` while it says nothing of the kind. */
const since = signal(navigator.onLine ? null : Date.now());

/**
 * Whether there seems to be no network. Browsers err, beside virtual machines and VPNs: an answer of the panel's knows
 * better, and nothing is barred by it.
 */
export const isOffline = computed(
  () => since.value !== null && (snapshot.value?.account?.checkedAt ?? 0) < since.value,
);

const look = () => (since.value = navigator.onLine ? null : Date.now());

/** Keeps `isOffline` true to the browser. */
export function watchConnection(): void {
  addEventListener('online', look);
  addEventListener('offline', look);
}
