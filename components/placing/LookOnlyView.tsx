import { text } from '@/utils/i18n/text';
import { ErrorNotice } from '../ui/ErrorNotice';
import { ViewHeader } from '../ui/ViewHeader';

export type LookOnlyViewProps = {
  /** When it ends, in words; `null` where nobody has switched it off. */
  endsText: string | null;
  onBack: () => void;
  onLimits: () => void;
};

/** Stands where an order form would be while nothing can be ordered. */
export function LookOnlyView({ endsText, onBack, onLimits }: LookOnlyViewProps) {
  return (
    <>
      <ViewHeader title={text('newOrder')} onBack={onBack} />
      <main>
        <ErrorNotice name="lookOnly" detail={null} tone="plain" icon="lock" role="status">
          {endsText !== null && <p>{endsText}</p>}
        </ErrorNotice>
      </main>
      <footer>
        <button type="button" class="primary" onClick={onLimits}>
          {text('remedy_seeLimits')}
        </button>
      </footer>
    </>
  );
}
