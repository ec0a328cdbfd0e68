import { useEffect, useState } from 'preact/hooks';

/** A second press that was meant for the button before it must not confirm. */
const pauseMilliseconds = 500;

/** Whether a confirm button listens: half a second after what it confirms was shown. */
export function useArmed(shown: unknown): boolean {
  const [armed, setArmed] = useState<unknown>(null);
  useEffect(() => {
    const timer = setTimeout(() => setArmed(shown), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [shown]);
  return armed === shown;
}
