import type { ErrorName } from '@/utils/errors';
import { text } from '@/utils/i18n/text';
import { ErrorNotice } from '../ui/ErrorNotice';
import { ViewHeader } from '../ui/ViewHeader';

export type BarredViewProps = {
  /** Why nothing can be ordered. */
  problem: { name: ErrorName; detail: string | null };
  /** When that ends, in words; `null` where nobody knows. */
  endsText: string | null;
  /** The way out, in words; `null` where it is not on this page. */
  remedy: { label: string; onPress: () => void } | null;
  /** Asks whether it still is so; `null` where that cannot be asked. */
  onCheckAgain: (() => void) | null;
  isChecking: boolean;
  onBack: () => void;
};

/** Stands where an order form would be while nothing can be ordered: nobody fills in what would be refused. */
export function BarredView(props: BarredViewProps) {
  const { problem, endsText, remedy, onCheckAgain, isChecking } = props;
  const isLookOnly = problem.name === 'lookOnly';
  return (
    <>
      <ViewHeader title={text('newOrder')} onBack={props.onBack} />
      <main aria-busy={isChecking}>
        <ErrorNotice {...problem} {...(isLookOnly && { tone: 'plain', icon: 'lock', role: 'status' })}>
          {endsText !== null && <p>{endsText}</p>}
        </ErrorNotice>
      </main>
      <footer>
        {onCheckAgain !== null && (
          <button
            type="button"
            aria-busy={isChecking}
            aria-disabled={isChecking}
            onClick={() => isChecking || onCheckAgain()}
          >
            {text(isChecking ? 'checkingNow' : 'checkAgain')}
          </button>
        )}{' '}
        {remedy !== null && (
          <button type="button" class="primary" onClick={remedy.onPress}>
            {remedy.label}
          </button>
        )}
      </footer>
    </>
  );
}
