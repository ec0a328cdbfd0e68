import { useSignal } from '@preact/signals';
import { RateUnitChoice } from '@/components/account/RateUnitChoice';
import { SavedStatus } from '@/components/ui/SavedStatus';
import { SettingsPart } from '@/components/ui/SettingsPart';
import type { Outcome } from '@/utils/command';
import { text } from '@/utils/i18n/text';
import type { RateUnit } from '@/utils/money/money';
import { sendCommand } from '@/utils/send-command';
import type { Snapshot } from '@/utils/snapshot';
import { readStoredSnapshot, snapshot } from '../state/snapshot';

export function RateUnitPart({ account }: { account: NonNullable<Snapshot['account']> }) {
  const outcome = useSignal<Outcome | null>(null);
  /** The choice just made, shown until the worker has said what came of it. */
  const wanted = useSignal<{ unit: RateUnit | null } | null>(null);
  const { rateUnit, rateUnitFrom, isRateUnitSet } = account;

  const choose = async (unit: RateUnit | null) => {
    wanted.value = { unit };
    outcome.value = null;
    outcome.value = await sendCommand({ type: 'setRateUnit', unit });
    await readStoredSnapshot();
    wanted.value = null;
  };
  return (
    <SettingsPart title={text('rateUnit')} hint={text('rateUnitHint')}>
      <RateUnitChoice
        set={wanted.value === null ? (isRateUnitSet ? rateUnit : null) : wanted.value.unit}
        learnt={isRateUnitSet ? null : rateUnit}
        learntFrom={rateUnitFrom}
        currency={snapshot.value?.balance?.currency ?? null}
        isBusy={wanted.value !== null}
        onChoose={(unit) => void choose(unit)}
      />
      <SavedStatus outcome={outcome.value} />
    </SettingsPart>
  );
}
