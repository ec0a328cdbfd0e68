import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Escape inside of what a press has opened closes it, from the moment that it is there. A text that is being written is
 * left to its own buttons.
 */
export function useEscape(opened: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const { current: shown } = opened;
    const leave = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof HTMLTextAreaElement && event.target.value !== '';
      if (event.key !== 'Escape' || event.defaultPrevented || isWriting) return;
      event.preventDefault();
      close.current();
    };
    shown?.addEventListener('keydown', leave);
    return () => shown?.removeEventListener('keydown', leave);
  }, [opened]);
}
