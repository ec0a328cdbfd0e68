import { signal } from '@preact/signals';
import { optionsHash, readOptionsHash, type OptionsSection } from '@/utils/options-address';

export const address = signal(readOptionsHash(location.hash));

const readAddress = () => {
  address.value = readOptionsHash(location.hash);
};

/** Follows links, and the browser's back and forward. */
export function followAddress(): void {
  addEventListener('hashchange', readAddress);
  addEventListener('popstate', readAddress);
}

/** So long typing rests before it is in the address: browsers refuse a page that changes it at every key. */
const restMilliseconds = 300;

let resting: ReturnType<typeof setTimeout> | undefined;

/**
 * Writes how a section's list is filtered and sorted into the address. What is typed changes the entry of the history
 * that is there once it rests, and what must not stay in it does so at once; a choice is a new one, to come back from.
 */
export function askInAddress(
  section: OptionsSection,
  question: string,
  by: 'choice' | 'typing' | 'removal',
): void {
  clearTimeout(resting);
  const write = (isNew: boolean) => {
    const { section: shown, order, question: before } = address.peek();
    // Meanwhile the user may have gone elsewhere.
    if (shown !== section || before === question) return;
    const hash = optionsHash(section, order, question);
    history[isNew ? 'pushState' : 'replaceState'](null, '', hash);
    readAddress();
  };
  if (by === 'typing') resting = setTimeout(() => write(false), restMilliseconds);
  else write(by === 'choice');
}
