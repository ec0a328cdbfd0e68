import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Where a key leads among so many controls; `null` for a key that means nothing here. */
function placeAfter(
  key: string,
  at: number,
  count: number,
  isRtl: boolean,
  isColumn: boolean,
): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const [next, before] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === next || (isColumn && key === 'ArrowDown')) return (at + 1) % count;
  if (key === before || (isColumn && key === 'ArrowUp')) return (at - 1 + count) % count;
  return null;
}

/**
 * Makes links or buttons that belong together one stop of Tab: arrows, Home and End go from one to the other. Tab comes
 * to the one that is current, else to the one that had the focus last.
 */
export function useOneStop<Box extends HTMLElement>(controls: 'a[href]' | 'button', isColumn: boolean) {
  const ref = useRef<Box>(null);
  const stop = useRef<HTMLElement | null>(null);
  const all = () => [...(ref.current?.querySelectorAll<HTMLElement>(controls) ?? [])];
  const setStop = (wanted: HTMLElement | null) => {
    const found = all();
    stop.current = found.find((each) => each === wanted) ?? found[0] ?? null;
    for (const each of found) each.tabIndex = each === stop.current ? 0 : -1;
  };
  useLayoutEffect(() => {
    const isInside = ref.current?.contains(document.activeElement) ?? false;
    const current = ref.current?.querySelector<HTMLElement>(`${controls}[aria-current]`) ?? null;
    setStop(isInside ? stop.current : (current ?? stop.current));
  });
  const onFocusIn = ({ target }: TargetedEvent<Box>) => {
    if (target instanceof HTMLElement && target.matches(controls)) setStop(target);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<Box>) => {
    const { ctrlKey, metaKey, altKey, shiftKey, key, currentTarget } = event;
    if (ctrlKey || metaKey || altKey || shiftKey) return;
    const found = all();
    const at = found.findIndex((each) => each === event.target);
    const isRtl = currentTarget.matches(':dir(rtl)');
    const to = at < 0 ? null : placeAfter(key, at, found.length, isRtl, isColumn);
    if (to === null) return;
    event.preventDefault();
    found[to]?.focus();
  };
  return { ref, onFocusIn, onKeyDown };
}
