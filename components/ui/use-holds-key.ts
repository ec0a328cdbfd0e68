import { useEffect, useState } from 'preact/hooks';

/** No key is shorter. */
const minKeyChars = 8;

/** Whether the user's API key stands in a search that found nothing. Only the worker can tell, by `ask`. */
export function useHoldsKey(words: string, ask: (text: string) => Promise<boolean>): boolean {
  const [found, setFound] = useState<string | null>(null);
  useEffect(() => {
    let isLast = true;
    const check = async () => {
      const isKey = await ask(words);
      if (isLast) setFound(isKey ? words : null);
    };
    if (words.trim().length >= minKeyChars) void check();
    return () => {
      isLast = false;
    };
  }, [words]);
  return found === words;
}
