import { signal } from '@preact/signals';
import { readOptionsHash } from '@/utils/options-address';

export const address = signal(readOptionsHash(location.hash));

/** Follows links, and the browser's back and forward. */
export function followAddress(): void {
  addEventListener('hashchange', () => {
    address.value = readOptionsHash(location.hash);
  });
}
