import { BalanceHistory } from '@/components/spending/BalanceHistory';
import { SpendingBars } from '@/components/spending/SpendingBars';
import { SpendingFigures } from '@/components/spending/SpendingFigures';
import { SpendingTables } from '@/components/spending/SpendingTables';
import { SpendingTime } from '@/components/spending/SpendingTime';
import { chartIcon } from '@/components/ui/drawings';
import { EmptyState } from '@/components/ui/EmptyState';
import { SectionHead } from '@/components/ui/SectionHead';
import { UnreadableNotice } from '@/components/ui/UnreadableNotice';
import { plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { channelBars, serviceBars } from '@/utils/spending/spending-bars';
import { FallsPart } from '../FallsPart';
import { shownLines } from '../state/ledger';
import { now } from '../state/now';
import { readShown } from '../state/read-shown';
import { snapshot, trouble } from '../state/snapshot';
import {
  areDaysUnreadable,
  days,
  isSpendingTable,
  isStatement,
  ordersBehind,
  spending,
  spendingCurrency,
  spendingStep,
} from '../state/spending';
import { SpendingChoices } from './SpendingChoices';
import { StatementPart } from './StatementPart';

function Shown() {
  const shown = spending.value[spendingCurrency.value] ?? spending.value[0];
  if (shown === undefined) return <EmptyState icon={chartIcon} words={text('spendingEmpty')} />;
  if (isStatement.value) return <StatementPart spending={shown} />;
  const { total } = shown;
  const left = total.orders - total.known;
  return (
    <>
      <SpendingFigures spending={shown} hrefOf={ordersBehind} />
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
      <SpendingTables spending={shown} hrefOf={ordersBehind} />
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
        <SpendingChoices />
      </SectionHead>
      {areDaysUnreadable.value && trouble.value === null && (
        <UnreadableNotice onRetry={() => void readShown()} />
      )}
      <FallsPart />
      {days.value !== null && <Shown />}
      {shownLines.value !== null && !isStatement.value && (
        <BalanceHistory
          lines={shownLines.value}
          readAt={snapshot.value?.balance?.at ?? null}
          now={now.value}
        />
      )}
    </>
  );
}
