import { DamagedNotice } from '@/components/DamagedNotice';
import { EmptyState } from '@/components/EmptyState';
import { OrderFilters } from '@/components/OrderFilters';
import { OrderTable } from '@/components/OrderTable';
import { SectionHead } from '@/components/SectionHead';
import { UnreadableNotice } from '@/components/UnreadableNotice';
import { formatNumber, plural } from '@/utils/format';
import { text } from '@/utils/text';
import { OpenOrder } from './OpenOrder';
import { address } from './state/address';
import { now } from './state/now';
import {
  areMoreOrders,
  areOrdersUnreadable,
  damagedCount,
  orderFilter,
  orders,
  readMoreOrders,
  shownOrders,
} from './state/orders';
import { readShown } from './state/read-shown';
import { snapshot, trouble } from './state/snapshot';

const clearFilters = () => (orderFilter.value = { words: '', group: null });

/** How many orders are shown, of how many. */
function countWords(): string {
  const { newest = [], total = 0 } = orders.value ?? {};
  const shown = shownOrders.value.length;
  const { words, group } = orderFilter.value;
  if (words.trim() !== '' || group !== null) {
    return text('ordersMatching', formatNumber(shown), formatNumber(newest.length));
  }
  if (!areMoreOrders.value) return plural('ordersShown', shown);
  return text('ordersShownOf', formatNumber(shown), formatNumber(total));
}

function OrderList() {
  const isFiltered = shownOrders.value.length < (orders.value?.newest.length ?? 0);
  return (
    <div class="list">
      {shownOrders.value.length === 0 ? (
        <EmptyState icon="search" words={text('ordersNoMatch')}>
          <button type="button" onClick={clearFilters}>
            {text('clearFilters')}
          </button>
        </EmptyState>
      ) : (
        /* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by key */
        <div tabIndex={0} role="region" aria-label={text('ordersList')}>
          <OrderTable
            orders={shownOrders.value}
            rowCount={isFiltered ? -1 : (orders.value?.total ?? 0) + 1}
            chosen={address.value.order}
            account={snapshot.value?.account?.id ?? null}
            now={now.value}
          />
        </div>
      )}
      <div class="between">
        <p class="hint" role="status">
          {countWords()}
        </p>
        {areMoreOrders.value && (
          <button type="button" class="quiet" onClick={() => void readMoreOrders()}>
            {text('ordersMore')}
          </button>
        )}
      </div>
    </div>
  );
}

/** The history of orders, with one of them open beside it. */
export function OrdersSection() {
  const isEmpty = orders.value !== null && orders.value.total === 0;
  const isOpen = address.value.order !== null;
  return (
    <>
      <SectionHead title={text('optionsOrders')} />
      {damagedCount.value > 0 && <DamagedNotice count={damagedCount.value} />}
      {areOrdersUnreadable.value && trouble.value === null && (
        <UnreadableNotice onRetry={() => void readShown()} />
      )}
      {isEmpty && !isOpen && <EmptyState icon="list" words={text('ordersEmpty')} />}
      {isEmpty && isOpen && <OpenOrder />}
      {orders.value !== null && !isEmpty && (
        <>
          <OrderFilters filter={orderFilter.value} onFilter={(filter) => (orderFilter.value = filter)} />
          <div class={isOpen ? 'split' : 'split whole'}>
            <OrderList />
            {isOpen && <OpenOrder />}
          </div>
        </>
      )}
    </>
  );
}
