import { useSignal } from '@preact/signals';
import { SavedStatus } from '@/components/ui/SavedStatus';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { SwitchSetting } from '@/components/ui/SwitchSetting';
import type { Outcome } from '@/utils/command';
import { text } from '@/utils/i18n/text';
import { hide, isHidden } from '../state/hiding';
import { readShown } from '../state/read-shown';

/** Hides amounts, channels and ids from those who see the user's screen. */
export function StreamingPart() {
  const outcome = useSignal<Outcome | null>(null);
  const change = async (isOn: boolean): Promise<boolean> => {
    outcome.value = null;
    outcome.value = await hide(isOn);
    await readShown();
    return outcome.value.ok;
  };
  return (
    <SettingsPart title={text('streaming')} hint={text('streamingHint')}>
      <SwitchSetting label={text('hide')} hint={text('hideHint')} isOn={isHidden.value} onChange={change} />
      <SavedStatus outcome={outcome.value} />
    </SettingsPart>
  );
}
