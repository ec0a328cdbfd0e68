import { BalanceHistory } from '@/components/spending/BalanceHistory';
import { SpendingBars } from '@/components/spending/SpendingBars';
import { SpendingFigures } from '@/components/spending/SpendingFigures';
import { SpendingServices } from '@/components/spending/SpendingServices';
import { SpendingTime } from '@/components/spending/SpendingTime';
import { EmptyState } from '@/components/ui/EmptyState';
import { SectionHead } from '@/components/ui/SectionHead';
import { Select } from '@/components/ui/Select';
import { UnreadableNotice } from '@/components/ui/UnreadableNotice';
import { plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { spendingSteps } from '@/utils/spending/spending';
import { channelBars, serviceBars } from '@/utils/spending/spending-bars';
import { FallsPart } from './FallsPart';
import { shownLines } from './state/ledger';
import { now } from './state/now';
import { readShown } from './state/read-shown';
import { snapshot, trouble } from './state/snapshot';
import {
  areDaysUnreadable,
  days,
  isSpendingTable,
  spending,
  spendingCurrency,
  spendingPeriod,
  spendingPeriods,
  spendingStep,
} from './state/spending';

function Choices() {
  return (
    <div class="row wrap">
      <span class="choice" role="group" aria-label={text('spendingBy')}>
        {spendingSteps.map((step) => (
          <button
            key={step}
            type="button"
            aria-pressed={step === spendingStep.value}
            onClick={() => (spendingStep.value = step)}
          >
            {text(`spendingStep_${step}`)}
          </button>
        ))}
      </span>{' '}
      <Select
        label={text('spendingPeriod')}
        value={spendingPeriod.value}
        options={spendingPeriods.map((value) => ({ value, label: text(`spendingPeriod_${value}`) }))}
        onPick={(period) => (spendingPeriod.value = period)}
      />{' '}
      {spending.value.length > 1 && (
        <Select
          label={text('spendingCurrency')}
          value={String(spendingCurrency.value)}
          options={spending.value.map(({ currency }, at) => ({
            value: String(at),
            label: currency ?? text('spendingNoCurrency'),
          }))}
          onPick={(at) => (spendingCurrency.value = Number(at))}
        />
      )}{' '}
      <button
        type="button"
        aria-pressed={isSpendingTable.value}
        onClick={() => (isSpendingTable.value = !isSpendingTable.value)}
      >
        {text('spendingAsTable')}
      </button>
    </div>
  );
}

function Shown() {
  const shown = spending.value[spendingCurrency.value] ?? spending.value[0];
  if (shown === undefined) return <EmptyState icon="chart" words={text('spendingEmpty')} />;
  const { total } = shown;
  const left = total.orders - total.known;
  return (
    <>
      <SpendingFigures spending={shown} />
      <SpendingTime spending={shown} step={spendingStep.value} isTable={isSpendingTable.value} />
      <div class="halves">
        <SpendingBars
          title={text('spendingByService')}
          hint={text('spendingLine')}
          rows={serviceBars(shown)}
        />
        <SpendingBars
          title={text('spendingByChannel')}
          hint={plural('spendingChannels', shown.channels.length)}
          rows={channelBars(shown)}
        />
      </div>
      <SpendingServices spending={shown} />
      {left > 0 && <p class="hint">{plural('spendingLeftOut', left)}</p>}
      {spending.value.length > 1 && <p class="hint">{text('spendingNotAdded')}</p>}
    </>
  );
}

/** The charges over time, by service and by channel, from the sums that are kept of each day; then the balance. */
export function SpendingSection() {
  return (
    <>
      <SectionHead title={text('optionsSpending')}>
        <Choices />
      </SectionHead>
      {areDaysUnreadable.value && trouble.value === null && (
        <UnreadableNotice onRetry={() => void readShown()} />
      )}
      <FallsPart />
      {days.value !== null && <Shown />}
      {shownLines.value !== null && (
        <BalanceHistory
          lines={shownLines.value}
          readAt={snapshot.value?.balance?.at ?? null}
          now={now.value}
        />
      )}
    </>
  );
}
