import { text } from '@/utils/i18n/text';
import { KeyCaps } from '../ui/KeyCaps';

/** The keys that open the popup, `null` where there are none. The browser lets them be changed on a page of its own. */
export function ShortcutSetting({ keys, onChange }: { keys: string | null; onChange: () => void }) {
  return (
    <div class="setting wrap">
      <p>
        {text('shortcutOpen')}
        <br />
        <small>{keys === null ? text('shortcutNone') : <KeyCaps keys={keys} />}</small>
      </p>
      <button type="button" onClick={onChange}>
        {text('shortcutChange')}
      </button>
    </div>
  );
}
