import { signal } from '@preact/signals';
import type { Later } from './load-later';

/** The other views; `null` until they are loaded, which is when the first view has been painted. */
export const pages = signal<Pick<Later, 'KeyPage' | 'OrderPage' | 'OutcomePage' | 'UnlockPage'> | null>(null);
