import { signal } from '@preact/signals';
import type { Draft } from './draft';

/** `null` when nothing is being ordered. */
export const draft = signal<Draft | null>(null);
