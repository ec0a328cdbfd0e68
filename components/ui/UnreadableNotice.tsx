import { text } from '@/utils/i18n/text';
import { Notice } from './Notice';

/** Storage or database could not be read: what was read before stays on the page. */
export function UnreadableNotice({ onRetry }: { onRetry: () => void }) {
  return (
    <Notice tone="bad" icon="warning" role="alert">
      <h2>{text('ordersUnreadable')}</h2>
      <p>{text('ordersUnreadableHint')}</p>
      <button type="button" onClick={onRetry}>
        {text('remedy_retry')}
      </button>
    </Notice>
  );
}
