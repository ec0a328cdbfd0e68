import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Where a key leads among so many buttons; `null` for a key that means nothing here. */
function placeAfter(key: string, at: number, count: number, isRtl: boolean): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const isNext = (key === 'ArrowRight') !== isRtl;
  return (at + (isNext ? 1 : -1) + count) % count;
}

/** Buttons for one thing, in a row: one stop of Tab, with the keys of the toolbar pattern inside. */
export function Toolbar({ label, children }: { label: string; children: ComponentChildren }) {
  const bar = useRef<HTMLDivElement>(null);
  const stop = useRef<HTMLButtonElement | null>(null);
  const buttons = () => [...(bar.current?.querySelectorAll('button') ?? [])];
  const setStop = (wanted: HTMLButtonElement | null) => {
    const all = buttons();
    stop.current = all.find((each) => each === wanted) ?? all[0] ?? null;
    for (const each of all) each.tabIndex = each === stop.current ? 0 : -1;
  };
  useLayoutEffect(() => setStop(stop.current));
  return (
    <div
      ref={bar}
      class="row wrap"
      role="toolbar"
      aria-label={label}
      onFocusIn={({ target }) => target instanceof HTMLButtonElement && setStop(target)}
      onKeyDown={(event) => {
        const { ctrlKey, metaKey, altKey, shiftKey, key, currentTarget } = event;
        if (ctrlKey || metaKey || altKey || shiftKey) return;
        const all = buttons();
        const at = all.findIndex((each) => each === event.target);
        const to = at < 0 ? null : placeAfter(key, at, all.length, currentTarget.matches(':dir(rtl)'));
        if (to === null) return;
        event.preventDefault();
        all[to]?.focus();
      }}
    >
      {children}
    </div>
  );
}
