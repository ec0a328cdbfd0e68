import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { loadPart } from './load-part';

/** Code that is loaded once it is wanted; `null` until it is there. */
export function usePart<Part>(load: () => Promise<Part>, isWanted: boolean): Part | null {
  const part = useSignal<Part | null>(null);
  useEffect(() => {
    if (isWanted) void loadPart(load()).then((loaded) => (part.value = loaded));
  }, [isWanted]);
  return part.value;
}
