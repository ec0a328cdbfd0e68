import { useSignal } from '@preact/signals';
import { LowBalanceSetting } from '@/components/settings/LowBalanceSetting';
import { SavedStatus } from '@/components/ui/SavedStatus';
import { SectionHead } from '@/components/ui/SectionHead';
import { SettingsPart } from '@/components/ui/SettingsPart';
import type { Outcome } from '@/utils/command';
import { text } from '@/utils/i18n/text';
import { changeSettings, settings } from '../state/settings';
import { snapshot } from '../state/snapshot';
import { NotificationsPart } from './NotificationsPart';
import { QuietHoursPart } from './QuietHoursPart';
import { SlowPart } from './SlowPart';

export function AlertsSection() {
  const outcome = useSignal<Outcome | null>(null);
  const { lowBalance } = settings.value;
  const change = async (isOn: boolean, limit: string) => {
    outcome.value = null;
    outcome.value = await changeSettings(() => ({ lowBalance: { isOn, limit } }));
  };
  return (
    <>
      <SectionHead title={text('optionsAlerts')} />
      <div class="parts">
        <NotificationsPart />
        <QuietHoursPart />
        <SlowPart />
        <SettingsPart title={text('alertsLow')} hint={text('alertsLowHint')}>
          <LowBalanceSetting
            isOn={lowBalance.isOn}
            limit={lowBalance.limit}
            currency={snapshot.value?.balance?.currency ?? null}
            onChange={(isOn, limit) => void change(isOn, limit)}
          />
          <SavedStatus outcome={outcome.value} />
        </SettingsPart>
      </div>
    </>
  );
}
