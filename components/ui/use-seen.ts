import { useSignal, type Signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { isHiding } from '@/utils/i18n/private-text';

/** Whether a field's text is in sight though such texts are hidden: it was typed there, or shown. Each Hide ends it. */
export function useSeen(): Signal<boolean> {
  const isSeen = useSignal(false);
  const isHidden = isHiding();
  useLayoutEffect(() => {
    if (isHidden) isSeen.value = false;
  }, [isHidden]);
  return isSeen;
}
