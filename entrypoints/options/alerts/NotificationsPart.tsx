import { useSignal } from '@preact/signals';
import { Notice } from '@/components/ui/Notice';
import { SavedStatus } from '@/components/ui/SavedStatus';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { SwitchSetting } from '@/components/ui/SwitchSetting';
import type { Outcome } from '@/utils/command';
import { text, type TextKey } from '@/utils/i18n/text';
import { alertKinds, type AlertKind } from '@/utils/settings';
import { askToNotify, mayNotify } from '../state/notification-access';
import { changeSettings, settings } from '../state/settings';

const hints: Partial<Record<AlertKind, TextKey>> = {
  needsUser: 'alertsHint_needsUser',
  canceled: 'alertsHint_canceled',
  slow: 'alertsHint_slow',
  lowBalance: 'alertsHint_lowBalance',
  balanceFell: 'alertsHint_balanceFell',
  favourite: 'alertsHint_favourite',
  rate: 'alertsHint_rate',
};

/** The switches of the notifications. The permission is asked for at a switch, before anything is saved. */
export function NotificationsPart() {
  const outcome = useSignal<Outcome | null>(null);
  const isRefused = useSignal(false);
  const { alerts } = settings.value;

  const ask = async () => {
    outcome.value = null;
    isRefused.value = !(await askToNotify());
    return !isRefused.value;
  };
  const change = async (kind: AlertKind, isOn: boolean) => {
    // Nothing may be waited for before the browser is asked, or it takes the click for an old one.
    if (isOn && !(await ask())) return false;
    outcome.value = await changeSettings((stored) => {
      const others = stored.alerts.filter((each) => each !== kind);
      return { alerts: isOn ? [...others, kind] : others };
    });
    return outcome.value.ok;
  };
  const changeAmounts = async (alertAmounts: boolean) => {
    outcome.value = null;
    outcome.value = await changeSettings(() => ({ alertAmounts }));
    return outcome.value.ok;
  };
  const isSilenced = alerts.length > 0 && mayNotify.value === false;
  return (
    <SettingsPart title={text('alertsNotify')} hint={text('alertsNotifyHint')}>
      {(isRefused.value || isSilenced) && (
        <Notice tone="warn" icon="warning" role="alert">
          <h2>{text('alertsNotAllowed')}</h2>
          <p>{text(isSilenced ? 'alertsSilenced' : 'alertsRefused')}</p>
          {isSilenced && (
            <button type="button" class="primary" onClick={() => void ask()}>
              {text('alertsAllow')}
            </button>
          )}
        </Notice>
      )}
      {alertKinds.map((kind) => {
        const hint = hints[kind];
        return (
          <SwitchSetting
            key={kind}
            label={text(`alertsSwitch_${kind}`)}
            {...(hint !== undefined && { hint: text(hint) })}
            isOn={alerts.includes(kind)}
            onChange={(isOn) => change(kind, isOn)}
          />
        );
      })}
      <SwitchSetting
        label={text('alertsAmounts')}
        hint={text('alertsAmountsHint')}
        isOn={settings.value.alertAmounts}
        onChange={changeAmounts}
      />
      <SavedStatus outcome={outcome.value} />
    </SettingsPart>
  );
}
