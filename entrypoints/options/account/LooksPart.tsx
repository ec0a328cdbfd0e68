import { useSignal } from '@preact/signals';
import { SavedStatus } from '@/components/ui/SavedStatus';
import { SelectSetting } from '@/components/ui/SelectSetting';
import { SettingsPart } from '@/components/ui/SettingsPart';
import type { Outcome } from '@/utils/command';
import { text } from '@/utils/i18n/text';
import { badgeChoices, themes, type Settings } from '@/utils/settings';
import { changeSettings, settings } from '../state/settings';

/** Light or dark, and what the toolbar's badge shows. */
export function LooksPart() {
  const outcome = useSignal<Outcome | null>(null);
  const change = async (changes: Partial<Settings>) => {
    outcome.value = null;
    outcome.value = await changeSettings(() => changes);
  };
  const { theme, badge } = settings.value;
  return (
    <SettingsPart title={text('looks')} hint={text('looksHint')}>
      <SelectSetting
        id="theme"
        label={text('theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: text(`theme_${value}`) }))}
        onPick={(picked) => void change({ theme: picked })}
      />
      <SelectSetting
        id="badge"
        label={text('badge')}
        value={badge}
        options={badgeChoices.map((value) => ({ value, label: text(`badge_${value}`) }))}
        onPick={(picked) => void change({ badge: picked })}
      />
      <SavedStatus outcome={outcome.value} />
    </SettingsPart>
  );
}
