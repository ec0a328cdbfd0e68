import { plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';

export type CompareBarProps = { count: number; isFull: boolean; onOpen: () => void; onNone: () => void };

/** What was chosen to be put side by side. It is there only once something was. */
export function CompareBar({ count, isFull, onOpen, onNone }: CompareBarProps) {
  if (count === 0) return null;
  return (
    <div class="row wrap">
      <button type="button" class="primary" onClick={onOpen}>
        {plural('compareOpen', count)}
      </button>{' '}
      <button type="button" class="quiet" onClick={onNone}>
        {text('compareNone')}
      </button>{' '}
      {isFull && <small role="status">{text('compareFull')}</small>}
    </div>
  );
}
