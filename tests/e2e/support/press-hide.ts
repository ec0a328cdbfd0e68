import type { Companion } from '../browser/companion.ts';

/** Presses the shortcut of "Hide amounts and names", which no page gets to see. */
export const pressHide = (companion: Companion): Promise<void> => companion.pressShortcut('hide');
