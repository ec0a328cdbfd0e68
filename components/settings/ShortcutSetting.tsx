import { text } from '@/utils/i18n/text';
import { KeyCaps } from '../ui/KeyCaps';

export type ShortcutSettingProps = {
  /** What the keys do. */
  label: string;
  /** `null` where there are none. */
  keys: string | null;
  onChange: () => void;
};

/** The keys of one command. The browser lets them be changed on a page of its own. */
export function ShortcutSetting({ label, keys, onChange }: ShortcutSettingProps) {
  return (
    <div class="setting wrap">
      <p>
        {label}
        <br />
        <small>{keys === null ? text('shortcutNone') : <KeyCaps keys={keys} />}</small>
      </p>
      <button type="button" onClick={onChange}>
        {text('shortcutChange')}
      </button>
    </div>
  );
}
