import { useEffect, useState } from 'preact/hooks';

/** How long typing rests before something is read out. */
const restMilliseconds = 800;

/** The value once it has stayed the same for a while: what changes with every key is not read out. */
export function useDebounced(value: string): string {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
