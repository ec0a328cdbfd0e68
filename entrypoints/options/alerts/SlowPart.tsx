import { useSignal } from '@preact/signals';
import { SavedStatus } from '@/components/ui/SavedStatus';
import { Select } from '@/components/ui/Select';
import { SettingsPart } from '@/components/ui/SettingsPart';
import type { Outcome } from '@/utils/command';
import { formatNumber } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { slowChoices } from '@/utils/settings';
import { changeSettings, settings } from '../state/settings';

/** When an open order is marked as slower than usual. */
export function SlowPart() {
  const outcome = useSignal<Outcome | null>(null);
  const pick = async (picked: string) => {
    const slowTimes = slowChoices.find((times) => String(times) === picked);
    outcome.value = null;
    if (slowTimes !== undefined) outcome.value = await changeSettings(() => ({ slowTimes }));
  };
  return (
    <SettingsPart title={text('slowPart')} hint={text('slowPartHint')}>
      <div class="setting wrap">
        <label for="slow-times">{text('slowTimes')}</label>
        <Select
          id="slow-times"
          label={text('slowTimes')}
          value={String(settings.value.slowTimes)}
          options={slowChoices.map((times) => ({
            value: String(times),
            label: text('slowAfter', formatNumber(times)),
          }))}
          onPick={(picked) => void pick(picked)}
        />
      </div>
      <SavedStatus outcome={outcome.value} />
    </SettingsPart>
  );
}
