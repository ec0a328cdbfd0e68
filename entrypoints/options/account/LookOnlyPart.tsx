import { useSignal } from '@preact/signals';
import { Notice } from '@/components/ui/Notice';
import { SavedStatus } from '@/components/ui/SavedStatus';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { SwitchSetting } from '@/components/ui/SwitchSetting';
import type { Outcome } from '@/utils/command';
import { text } from '@/utils/i18n/text';
import { sendCommand } from '@/utils/send-command';
import { limits } from '../state/limits';
import { readShown } from '../state/read-shown';
import { WaitingNotice } from './WaitingNotice';

/** The switch with which nothing can be ordered from this browser. */
export function LookOnlyPart() {
  const outcome = useSignal<Outcome | null>(null);
  const { inForce, raise, isDamaged } = limits.value;
  const isEnding = inForce.isLookOnly && raise?.to.isLookOnly === false;
  const change = async (isOn: boolean): Promise<boolean> => {
    outcome.value = null;
    outcome.value = await sendCommand({ type: 'setLookOnly', isOn });
    await readShown();
    return limits.value.inForce.isLookOnly === isOn;
  };
  return (
    <SettingsPart title={text('lookOnly')} hint={text('lookOnlyHint')}>
      {isDamaged === true && (
        <Notice tone="warn" icon="warning" role="alert">
          <h2>{text('limitsDamaged')}</h2>
          <p>{text('limitsDamagedHint')}</p>
        </Notice>
      )}
      <SwitchSetting label={text('lookOnlySwitch')} isOn={inForce.isLookOnly} onChange={change} />
      <WaitingNotice
        changes={isEnding ? [text('lookOnlyOff')] : []}
        withdraw={text('lookOnlyKeep')}
        onWithdraw={() => void change(true)}
      />
      <SavedStatus outcome={outcome.value} />
    </SettingsPart>
  );
}
