import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CompareBar } from '@/components/services/CompareBar';
import { ServiceChanges } from '@/components/services/ServiceChanges';
import { ServiceFilters } from '@/components/services/ServiceFilters';
import { ServiceTable } from '@/components/services/ServiceTable';
import { gridIcon, keyIcon } from '@/components/ui/drawings';
import { EmptyState } from '@/components/ui/EmptyState';
import { ErrorNotice } from '@/components/ui/ErrorNotice';
import { Icon } from '@/components/ui/Icon';
import { NothingFound } from '@/components/ui/NothingFound';
import { SectionHead } from '@/components/ui/SectionHead';
import { UnreadableNotice } from '@/components/ui/UnreadableNotice';
import type { Outcome } from '@/utils/command';
import { plural } from '@/utils/i18n/format';
import { queryWords } from '@/utils/i18n/query-words';
import { relativeTime } from '@/utils/i18n/relative-time';
import { text } from '@/utils/i18n/text';
import { optionsHash } from '@/utils/options-address';
import { askForKey, sendCommand } from '@/utils/send-command';
import { favouriteChanges, maxChanges } from '@/utils/services/service-change';
import { noFilter } from '@/utils/services/service-filter';
import { recordText } from '@/utils/spending/record-text';
import { ComparisonPart } from './ComparisonPart';
import { orderService } from './state/asked';
import { catalogue, isCatalogueUnreadable, newServices, serviceChanges } from './state/catalogue';
import { chooseCompared, chooseNone, compared, isComparing, maxCompared } from './state/comparison';
import { marked, setFavourite } from './state/marked-services';
import { now } from './state/now';
import { rates } from './state/rates';
import { readShown } from './state/read-shown';
import { records } from './state/records';
import {
  askServices,
  filterChoices,
  matchingServices,
  rowsShown,
  serviceFilter,
  serviceOrder,
} from './state/service-filter';
import { snapshot } from './state/snapshot';

const toAccount = () => (location.hash = optionsHash('account'));

export function ServicesSection() {
  const isReading = useSignal(false);
  const refusal = useSignal<Extract<Outcome, { ok: false }> | null>(null);
  const spoken = useSignal('');
  const account = snapshot.value?.account ?? null;
  const list = catalogue.value;
  const changes = serviceChanges.value;
  const { favourite } = marked.value;

  const read = async (isForced: boolean) => {
    if (isReading.value) return;
    isReading.value = true;
    refusal.value = null;
    spoken.value = text('servicesReading');
    const outcome = await sendCommand({ type: 'readServices', isForced });
    await readShown();
    isReading.value = false;
    if (!outcome.ok) refusal.value = outcome;
    spoken.value = outcome.ok ? text('servicesReadNow') : '';
  };

  const star = async (id: string, isOn: boolean) => {
    const outcome = await setFavourite(id, isOn);
    refusal.value = outcome.ok ? null : outcome;
  };

  // Whoever opens this section for the first time means to see them.
  const isFirst = account !== null && list === null;
  useEffect(() => {
    if (isFirst) void read(false);
  }, [isFirst]);

  if (account === null) {
    return (
      <>
        <SectionHead title={text('optionsServices')} />
        <EmptyState icon={keyIcon} words={text('servicesNoKey')}>
          <a href={optionsHash('account')}>{text('remedy_enterKey')}</a>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <SectionHead title={text('optionsServices')}>
        <div class="row wrap">
          {list && (
            <small>
              {plural('servicesCount', list.services.length, relativeTime(list.readAt, now.value))}
            </small>
          )}
          <button
            type="button"
            class="refresh"
            aria-busy={isReading.value}
            aria-disabled={isReading.value}
            onClick={() => void read(true)}
          >
            <Icon name="refresh" /> {text(isReading.value ? 'servicesReading' : 'servicesReadAgain')}
          </button>
        </div>
      </SectionHead>
      <p class="hide" role="status">
        {spoken.value}
      </p>
      {isCatalogueUnreadable.value && <UnreadableNotice onRetry={() => void readShown()} />}
      {refusal.value !== null && (
        <ErrorNotice
          name={refusal.value.error}
          detail={refusal.value.detail}
          remedies={{ retry: () => void read(true), replaceKey: toAccount, enterKey: toAccount }}
        />
      )}
      {!list && (isCatalogueUnreadable.value || list === undefined) ? null : !list ? (
        <EmptyState icon={gridIcon} words={text(isReading.value ? 'servicesReading' : 'servicesNone')} />
      ) : isComparing.value ? (
        <ComparisonPart />
      ) : (
        <>
          <ServiceFilters
            filter={serviceFilter.value}
            choices={filterChoices.value}
            favouriteCount={favourite.length}
            onFilter={(filter) => askServices({ filter })}
          />
          <CompareBar
            count={compared.value.length}
            isFull={compared.value.length === maxCompared}
            onOpen={() => (isComparing.value = true)}
            onNone={chooseNone}
          />
          <p class="hint">{text(`servicesUnit_${account.rateUnit ?? 'unknown'}`)}</p>
          <div class={changes.length === 0 ? 'split whole' : 'split beside'}>
            {matchingServices.value.length === 0 ? (
              <NothingFound
                words={serviceFilter.value.words}
                noneText={text('servicesNoMatch')}
                onClear={() => askServices({ filter: noFilter })}
                askForKey={askForKey}
              />
            ) : (
              <ServiceTable
                rows={rowsShown.value}
                total={matchingServices.value.length}
                words={queryWords(serviceFilter.value.words)}
                order={serviceOrder.value}
                favourites={favourite}
                noteOf={({ id }) => (newServices.value.has(id) ? text('change_new') : null)}
                recordOf={({ id }) => recordText(records.value.get(id))}
                pointsOf={({ id }) => rates.value.get(id) ?? []}
                now={now.value}
                compared={compared.value}
                onCompare={chooseCompared}
                onSort={(order) => askServices({ order })}
                onFavourite={(id, isOn) => void star(id, isOn)}
                onOrder={orderService}
              />
            )}
            {changes.length > 0 && (
              <ServiceChanges
                changes={changes}
                ofFavourites={favouriteChanges(changes, favourite)}
                favourites={favourite}
                isFull={changes.length >= maxChanges}
                now={now.value}
              />
            )}
          </div>
        </>
      )}
    </>
  );
}
