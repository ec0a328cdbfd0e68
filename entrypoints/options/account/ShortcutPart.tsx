import { useEffect } from 'preact/hooks';
import { ShortcutSetting } from '@/components/settings/ShortcutSetting';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { text } from '@/utils/i18n/text';
import { openShortcutSettings, readShortcuts, shortcuts } from '../state/shortcut';

/** The keys for the popup and for hiding. They are read again whenever the user comes back from where they are changed. */
export function ShortcutPart() {
  useEffect(() => {
    const read = () => void readShortcuts();
    read();
    addEventListener('focus', read);
    document.addEventListener('visibilitychange', read);
    return () => {
      removeEventListener('focus', read);
      document.removeEventListener('visibilitychange', read);
    };
  }, []);
  return (
    <SettingsPart title={text('shortcut')} hint={text('shortcutHint')}>
      <ShortcutSetting
        shortcuts={[
          { label: text('shortcutOpen'), keys: shortcuts.value.open },
          { label: text('shortcutHide'), keys: shortcuts.value.hide },
        ]}
        onChange={() => void openShortcutSettings()}
      />
    </SettingsPart>
  );
}
