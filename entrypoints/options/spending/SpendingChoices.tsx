import { Icon } from '@/components/ui/Icon';
import { Select } from '@/components/ui/Select';
import { formatMonth } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { monthAfter, monthStart, recentPeriods, type SpendingPeriod } from '@/utils/spending/period';
import { spendingSteps } from '@/utils/spending/spending';
import {
  isSpendingTable,
  isStatement,
  spending,
  spendingCurrency,
  spendingMonths,
  spendingPeriod,
  spendingStep,
} from '../state/spending';

function periodLabel(period: SpendingPeriod): string {
  const start = monthStart(period);
  const recent = recentPeriods.find((each) => each === period);
  return start === null ? text(`spendingPeriod_${recent ?? 'all'}`) : formatMonth(start.getTime());
}

/** One month before or after the one that is shown. */
function MonthStep({ by, label }: { by: 1 | -1; label: string }) {
  const next = monthAfter(spendingPeriod.value, by);
  const isHeld = next === null || !spendingMonths.value.includes(next);
  return (
    <button
      type="button"
      class="icon"
      aria-label={label}
      aria-disabled={isHeld}
      onClick={() => {
        if (next !== null && !isHeld) spendingPeriod.value = next;
      }}
    >
      <Icon name="back" class={by === 1 ? 'turn forward' : 'turn'} />
    </button>
  );
}

/** Which time, in which steps, in which currency. */
export function SpendingChoices() {
  const { value: period } = spendingPeriod;
  const months = spendingMonths.value;
  const isMonth = monthStart(period) !== null;
  const shown = isMonth && !months.includes(period) ? [period, ...months] : months;
  return (
    <div class="row wrap controls">
      {!isStatement.value && (
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
        </span>
      )}{' '}
      {isMonth && <MonthStep by={-1} label={text('spendingEarlier')} />}
      <Select
        label={text('spendingPeriod')}
        value={period}
        options={[...recentPeriods, ...shown].map((value) => ({ value, label: periodLabel(value) }))}
        onPick={(picked) => (spendingPeriod.value = picked)}
      />
      {isMonth && <MonthStep by={1} label={text('spendingLater')} />}{' '}
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
      {!isStatement.value && (
        <>
          <button
            type="button"
            aria-pressed={isSpendingTable.value}
            onClick={() => (isSpendingTable.value = !isSpendingTable.value)}
          >
            {text('spendingAsTable')}
          </button>{' '}
          <button type="button" onClick={() => (isStatement.value = true)}>
            {text('statementOpen')}
          </button>
        </>
      )}
    </div>
  );
}
