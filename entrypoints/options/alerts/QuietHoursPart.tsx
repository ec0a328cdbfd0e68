import { useSignal } from '@preact/signals';
import { QuietHoursSetting } from '@/components/settings/QuietHoursSetting';
import { SavedStatus } from '@/components/ui/SavedStatus';
import { SettingsPart } from '@/components/ui/SettingsPart';
import type { Outcome } from '@/utils/command';
import { text } from '@/utils/i18n/text';
import type { QuietHours } from '@/utils/settings';
import { changeSettings, settings } from '../state/settings';

/** When notifications wait for the end of the night. */
export function QuietHoursPart() {
  const outcome = useSignal<Outcome | null>(null);
  const change = async (changes: Partial<QuietHours>) => {
    outcome.value = null;
    outcome.value = await changeSettings(({ quietHours }) => ({ quietHours: { ...quietHours, ...changes } }));
  };
  return (
    <SettingsPart title={text('quiet')} hint={text('quietHint')}>
      <QuietHoursSetting hours={settings.value.quietHours} onChange={(changes) => void change(changes)} />
      <SavedStatus outcome={outcome.value} />
    </SettingsPart>
  );
}
