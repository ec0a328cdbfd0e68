import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';

/** A question before something is erased: what it is about (`null` while it is not asked), and the button that asks it. */
export function useQuestion<About>() {
  const about = useSignal<About | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    about.value = null;
    button.current?.focus();
  };
  return { about, button, close };
}
