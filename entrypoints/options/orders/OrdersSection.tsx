import { DamagedNotice } from '@/components/orders/DamagedNotice';
import { OrderFilters } from '@/components/orders/OrderFilters';
import { OrderTable, type OpenFacts } from '@/components/orders/OrderTable';
import { listIcon } from '@/components/ui/drawings';
import { EmptyState } from '@/components/ui/EmptyState';
import { NothingFound } from '@/components/ui/NothingFound';
import { SectionHead } from '@/components/ui/SectionHead';
import { UnreadableNotice } from '@/components/ui/UnreadableNotice';
import { text } from '@/utils/i18n/text';
import { curvePath } from '@/utils/orders/curve-path';
import { noFilter } from '@/utils/orders/order-query';
import { isOpen } from '@/utils/orders/order-state';
import { askForKey } from '@/utils/send-command';
import { leftShort } from '@/utils/spending/forecast-text';
import { address } from '../state/address';
import { areAllRead, areOrdersUnreadable, counts, lines } from '../state/lines';
import { now } from '../state/now';
import { askOrders, damagedCount, found, orderFilter, ordersHash, orderSort } from '../state/orders';
import { readShown } from '../state/read-shown';
import { forecastNow, openOrders } from '../state/records';
import { snapshot, trouble } from '../state/snapshot';
import { ExportShown } from './ExportShown';
import { OpenOrder } from './OpenOrder';

const clearFilters = () => askOrders({ filter: noFilter });

/** What is drawn and foretold of an open order; of one that is over, nothing. */
function factsOf(uuid: string): OpenFacts | null {
  const order = openOrders.value.get(uuid);
  if (order === undefined) return null;
  const forecast = forecastNow(order);
  return {
    curve: isOpen(order) ? curvePath(order, now.value) : null,
    forecast: forecast && leftShort(forecast),
    isSlow: forecast?.isSlow === true,
  };
}

function OrderList() {
  const { lines: shown, filter, sort, isComplete } = found.value;
  const isNone = shown.length === 0 && isComplete && areAllRead.value;
  return (
    <div class="list">
      {isNone ? (
        <NothingFound
          words={filter.words}
          noneText={text('ordersNoMatch')}
          onClear={clearFilters}
          askForKey={askForKey}
        />
      ) : (
        <OrderTable
          orders={shown}
          question={`${JSON.stringify(filter)} ${JSON.stringify(sort)}`}
          sort={orderSort.value}
          onSort={(chosen) => askOrders({ sort: chosen })}
          hrefOf={ordersHash}
          chosen={address.value.order}
          account={snapshot.value?.account?.id ?? null}
          factsOf={factsOf}
          now={now.value}
        />
      )}
    </div>
  );
}

export function OrdersSection() {
  const isEmpty = lines.value?.length === 0 && areAllRead.value;
  const isBeside = address.value.order !== null;
  return (
    <>
      <SectionHead title={text('optionsOrders')} />
      {damagedCount.value > 0 && <DamagedNotice count={damagedCount.value} />}
      {areOrdersUnreadable.value && trouble.value === null && (
        <UnreadableNotice onRetry={() => void readShown()} />
      )}
      {isEmpty && !isBeside && <EmptyState icon={listIcon} words={text('ordersEmpty')} />}
      {isEmpty && isBeside && <OpenOrder />}
      {lines.value !== null && !isEmpty && (
        <>
          <OrderFilters
            filter={orderFilter.value}
            {...counts.value}
            onFilter={(filter) => askOrders({ filter })}
          />
          <ExportShown />
          <div class={isBeside ? 'split' : 'split whole'}>
            <OrderList />
            {isBeside && <OpenOrder />}
          </div>
        </>
      )}
    </>
  );
}
