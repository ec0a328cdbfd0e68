import { useEffect } from 'preact/hooks';
import { ShortcutSetting } from '@/components/settings/ShortcutSetting';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { text } from '@/utils/i18n/text';
import { openShortcutSettings, readShortcut, shortcut } from '../state/shortcut';

/** The keys for the popup. They are read again whenever the user comes back from where they are changed. */
export function ShortcutPart() {
  useEffect(() => {
    const read = () => void readShortcut();
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
      <ShortcutSetting keys={shortcut.value} onChange={() => void openShortcutSettings()} />
    </SettingsPart>
  );
}
