import { useEffect, useState } from 'preact/hooks';

/** A press that was meant for what stood there before must neither confirm nor close anything. */
const pauseMilliseconds = 500;
/** A page that was busy for longer may have presses that it has not been told of yet. */
const maxLateMilliseconds = 100;
/** One that is late each time would never listen. */
const maxRests = 3;

const isPress = (event: Event) =>
  !(event instanceof KeyboardEvent) || event.key === 'Enter' || event.key === ' ';

/**
 * Whether a button listens that appears where something else was pressed, or changes what it does: once nothing was
 * pressed for half a second since this was shown. Whoever goes on pressing has not read it.
 */
export function useArmed(shown: string): boolean {
  const [armed, setArmed] = useState<string | null>(null);
  useEffect(() => {
    const listening = new AbortController();
    let timer = 0;
    let dueAt = 0;
    let rests = 0;
    const arm = () => {
      if (performance.now() - dueAt > maxLateMilliseconds && rests < maxRests) {
        rests += 1;
        return wait();
      }
      listening.abort();
      return setArmed(shown);
    };
    const wait = (event?: Event): void => {
      if (event && !isPress(event)) return;
      clearTimeout(timer);
      dueAt = performance.now() + pauseMilliseconds;
      timer = window.setTimeout(arm, pauseMilliseconds);
    };
    wait();
    for (const kind of ['pointerdown', 'click', 'keydown'])
      document.addEventListener(kind, wait, { capture: true, signal: listening.signal });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, [shown]);
  return armed === shown;
}
