import type { Outcome } from '@/utils/command';
import { text } from '@/utils/i18n/text';
import { ErrorNotice } from './ErrorNotice';

/** The outcome of saving a setting: a word, or the error. `null` while nothing was tried. */
export function SavedStatus({ outcome }: { outcome: Outcome | null }) {
  return (
    <>
      {outcome?.ok === false && <ErrorNotice name={outcome.error} detail={outcome.detail} />}
      <p class="hint saved" role="status">
        {outcome?.ok === true && text('settingSaved')}
      </p>
    </>
  );
}
