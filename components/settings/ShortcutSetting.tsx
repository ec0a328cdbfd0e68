import { text } from '@/utils/i18n/text';
import { KeyCaps } from '../ui/KeyCaps';

export type ShortcutSettingProps = {
  /** What each does, and its keys; `null` where there are none. */
  shortcuts: { label: string; keys: string | null }[];
  onChange: () => void;
};

/** The keys of the commands. The browser lets them be changed on a page of its own. */
export function ShortcutSetting({ shortcuts, onChange }: ShortcutSettingProps) {
  return (
    <div class="setting wrap">
      <div class="field">
        {shortcuts.map(({ label, keys }) => (
          <p key={label}>
            {label}
            <br />
            <small>{keys === null ? text('shortcutNone') : <KeyCaps keys={keys} />}</small>
          </p>
        ))}
      </div>
      <button type="button" onClick={onChange}>
        {text('shortcutChange')}
      </button>
    </div>
  );
}
