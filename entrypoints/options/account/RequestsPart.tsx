import { useSignal } from '@preact/signals';
import { SavedStatus } from '@/components/ui/SavedStatus';
import { SelectSetting } from '@/components/ui/SelectSetting';
import { SettingsPart } from '@/components/ui/SettingsPart';
import type { Outcome } from '@/utils/command';
import { text } from '@/utils/i18n/text';
import type { Settings } from '@/utils/settings';
import { changeSettings, settings } from '../state/settings';

const paces: Settings['pollMinutes'][] = [1, 5, 15];

/** How often the panel is asked, and the one thing about it that can be set. */
export function RequestsPart() {
  const outcome = useSignal<Outcome | null>(null);
  const pick = async (pollMinutes: Settings['pollMinutes'] | undefined) => {
    if (pollMinutes === undefined) return;
    outcome.value = null;
    outcome.value = await changeSettings(() => ({ pollMinutes }));
  };
  return (
    <SettingsPart title={text('requests')} hint={text('requestsHint')}>
      <dl class="plain">
        <div>
          <dt>{text('requestsOpenOrders')}</dt>
          <dd>{text('requestsOpenOrdersRule')}</dd>
        </div>
        <div>
          <dt>{text('requestsServices')}</dt>
          <dd>{text('requestsServicesRule')}</dd>
        </div>
        <div>
          <dt>{text('requestsBalance')}</dt>
          <dd>{text('requestsBalanceRule')}</dd>
        </div>
      </dl>
      <SelectSetting
        id="poll"
        label={text('requestsPoll')}
        value={String(settings.value.pollMinutes)}
        options={paces.map((pace) => ({ value: String(pace), label: text(`requestsPoll_${pace}`) }))}
        onPick={(value) => void pick(paces.find((pace) => String(pace) === value))}
      />
      <SavedStatus outcome={outcome.value} />
    </SettingsPart>
  );
}
