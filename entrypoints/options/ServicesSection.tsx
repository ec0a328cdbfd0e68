import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { EmptyState } from '@/components/EmptyState';
import { ErrorNotice } from '@/components/ErrorNotice';
import { Icon } from '@/components/Icon';
import { SectionHead } from '@/components/SectionHead';
import { ServiceFilters } from '@/components/ServiceFilters';
import { ServiceTable } from '@/components/ServiceTable';
import { UnreadableNotice } from '@/components/UnreadableNotice';
import type { Outcome } from '@/utils/command';
import { plural } from '@/utils/format';
import { optionsHash } from '@/utils/options-address';
import { relativeTime } from '@/utils/relative-time';
import { sendCommand } from '@/utils/send-command';
import { text } from '@/utils/text';
import { catalogue, isCatalogueUnreadable } from './state/catalogue';
import { now } from './state/now';
import { readShown } from './state/read-shown';
import { categories, matchingServices, rowsShown, serviceFilter } from './state/service-filter';
import { snapshot } from './state/snapshot';

const toAccount = () => (location.hash = optionsHash('account'));
const clearFilters = () => (serviceFilter.value = { words: '', category: undefined });

/** Everything that the panel offers, to search and to browse. */
export function ServicesSection() {
  const isReading = useSignal(false);
  const refusal = useSignal<Extract<Outcome, { ok: false }> | null>(null);
  const account = snapshot.value?.account ?? null;
  const list = catalogue.value;

  const read = async (isForced: boolean) => {
    if (isReading.value) return;
    isReading.value = true;
    refusal.value = null;
    const outcome = await sendCommand({ type: 'readServices', isForced });
    await readShown();
    isReading.value = false;
    if (!outcome.ok) refusal.value = outcome;
  };

  // Whoever opens this section for the first time means to see them.
  const isFirst = account !== null && snapshot.value?.catalogue === null;
  useEffect(() => {
    if (isFirst) void read(false);
  }, [isFirst]);

  if (account === null) {
    return (
      <>
        <SectionHead title={text('optionsServices')} />
        <EmptyState icon="key" words={text('servicesNoKey')}>
          <a href={optionsHash('account')}>{text('remedy_enterKey')}</a>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <SectionHead title={text('optionsServices')}>
        <div class="row wrap">
          {list !== null && (
            <small>
              {plural('servicesCount', list.services.length, relativeTime(list.readAt, now.value))}
            </small>
          )}
          <button type="button" aria-disabled={isReading.value} onClick={() => void read(true)}>
            <Icon name="refresh" /> {text(isReading.value ? 'servicesReading' : 'servicesReadAgain')}
          </button>
        </div>
      </SectionHead>
      {isCatalogueUnreadable.value && <UnreadableNotice onRetry={() => void readShown()} />}
      {refusal.value !== null && (
        <ErrorNotice
          name={refusal.value.error}
          detail={refusal.value.detail}
          remedies={{ retry: () => void read(true), replaceKey: toAccount, enterKey: toAccount }}
        />
      )}
      {list === null && isCatalogueUnreadable.value ? null : list === null ? (
        <EmptyState icon="grid" words={text(isReading.value ? 'servicesReading' : 'servicesNone')} />
      ) : (
        <>
          <ServiceFilters
            filter={serviceFilter.value}
            categories={categories.value}
            onFilter={(filter) => (serviceFilter.value = filter)}
          />
          <p class="hint">{text(`servicesUnit_${account.rateUnit ?? 'unknown'}`)}</p>
          {matchingServices.value.length === 0 ? (
            <EmptyState icon="search" words={text('servicesNoMatch')}>
              <button type="button" onClick={clearFilters}>
                {text('clearFilters')}
              </button>
            </EmptyState>
          ) : (
            <ServiceTable rows={rowsShown.value} total={matchingServices.value.length} />
          )}
        </>
      )}
    </>
  );
}
