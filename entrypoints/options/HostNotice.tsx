import { Notice } from '@/components/ui/Notice';
import { text } from '@/utils/i18n/text';
import { askForHost, isHostAllowed, isHostRefused } from './state/host-access';

/** Where the browser keeps the extension from the panel: the user is told, and asked by the browser at a click. */
export function HostNotice() {
  if (isHostAllowed.value) return null;
  return (
    <Notice tone="warn" icon="warning" role="alert">
      <h2>{text('hostTitle')}</h2>
      <p>{text(isHostRefused.value ? 'hostRefused' : 'hostHint')}</p>
      <button type="button" class="primary" onClick={() => void askForHost()}>
        {text('hostAllow')}
      </button>
    </Notice>
  );
}
