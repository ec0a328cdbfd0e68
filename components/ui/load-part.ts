import { signal } from '@preact/signals';

/** Whether a part of the page's code could not be read: what belongs to it does nothing then, and that is said. */
export const isIncomplete = signal(false);

/** Waits for code that is loaded later. Where the browser cannot read it, nobody who waits for it goes on. */
export const loadPart = <Part>(loading: Promise<Part>): Promise<Part> =>
  loading.catch(() => {
    isIncomplete.value = true;
    return new Promise<never>(() => undefined);
  });
