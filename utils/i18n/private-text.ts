/**
 * Stands for what is hidden, always as wide. Views speak it as a word (`components/ui/speak-hidden.ts`). The joiners
 * between the bullets draw nothing; by them it is told from a text of the panel's, which has no such characters.
 */
export const hiddenMark = '•\u2060•\u2060•';

let isAsked = (): boolean => false;

/** Whether amounts, channels, links and ids are hidden now. */
export const isHiding = (): boolean => isAsked();

/** Says for a page by what it is told; a page asks a signal, so that its views are drawn anew when it changes. */
export function hideBy(ask: () => boolean): void {
  isAsked = ask;
}

/** Text with everything private in it hidden, or not: for the worker, which makes text for pages. Not for what waits. */
export function whileHiding<Made>(isHidden: boolean, make: () => Made): Made {
  const before = isAsked;
  isAsked = () => isHidden;
  try {
    return make();
  } finally {
    isAsked = before;
  }
}

/** An amount, a channel, a link or an id as it may be shown now. Whatever is shown of them goes through here. */
export const privateText = (words: string): string => (isAsked() ? hiddenMark : words);
