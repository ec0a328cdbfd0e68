import type { Outcome } from '@/utils/command';
import { formatMoney, formatNumber } from '@/utils/format';
import { optionsHash } from '@/utils/options-address';
import type { Order } from '@/utils/order';
import { text } from '@/utils/text';
import { CopyButton } from './CopyButton';
import { OrderChannel } from './OrderChannel';
import { OrderCost } from './OrderCost';
import { OrderDelivered } from './OrderDelivered';
import { OrderFact } from './OrderFact';
import { OrderSettling } from './OrderSettling';
import { OrderStatus } from './OrderStatus';
import { OrderTimeline } from './OrderTimeline';
import { Sentence } from './Sentence';

export type OrderDetailProps = {
  order: Order;
  isOtherAccount: boolean;
  now: number;
  onCopy: (id: string) => Promise<boolean>;
  onAttach: (id: string) => Promise<Outcome>;
  onDismiss: () => Promise<Outcome>;
};

/** States from which an id that was found on the panel's site still leads on. */
const settled = new Set<Order['state']>(['intent', 'sending', 'placed', 'rejected', 'notSent']);

function askedWords({ quantity, quoted, currency }: Order): string {
  if (quoted === null) return text('orderAskedUnknown', formatNumber(quantity));
  return text('orderAsked', formatNumber(quantity), formatMoney(quoted, currency));
}

/** How far it is, and what it costs. */
function Progress({ order }: { order: Order }) {
  const startCount = order.report?.startCount ?? null;
  return (
    <>
      <div class="field">
        <div class="between">
          <OrderStatus order={order} />
          {startCount !== null && <small>{text('orderStartCount', formatNumber(startCount))}</small>}
        </div>
        <div>
          <OrderDelivered order={order} />
        </div>
      </div>
      <OrderCost order={order} />
    </>
  );
}

/** One order with everything that is known of it. */
export function OrderDetail({ order, isOtherAccount, now, onCopy, onAttach, onDismiss }: OrderDetailProps) {
  const isSettled = settled.has(order.state);
  return (
    <aside class="detail" aria-labelledby="order-title">
      <div class="between">
        <h2 id="order-title" tabIndex={-1}>
          {order.id === null ? (
            text('orderTitleNoId')
          ) : (
            <Sentence of="orderTitle" values={[<bdi key="id">{order.id}</bdi>]} />
          )}
        </h2>
        <a class="close" href={optionsHash('orders')}>
          {text('orderAll')}
        </a>
      </div>
      <OrderFact order={order} />
      <div>
        <p>
          <bdi>{order.serviceName}</bdi>
        </p>
        <p class="hint">
          {order.service === '' ? (
            text('orderElsewhere')
          ) : (
            <>
              <OrderChannel order={order} /> ·{' '}
              <Sentence
                of="orderServiceSent"
                values={[<bdi key="service">{order.service}</bdi>, <code key="link">{order.link}</code>]}
              />
            </>
          )}
        </p>
        {!isSettled && <p>{askedWords(order)}</p>}
        {isOtherAccount && <p class="hint">{text('orderAccountOther')}</p>}
      </div>
      {isSettled && <Progress order={order} />}
      <section class="field" aria-labelledby="order-steps">
        <h2 id="order-steps">{text(isSettled ? 'orderHistory' : 'orderKnown')}</h2>
        <OrderTimeline steps={order.steps} currency={order.currency} now={now} />
      </section>
      {!isSettled && !isOtherAccount && (
        <OrderSettling key={order.uuid} order={order} onAttach={onAttach} onDismiss={onDismiss} />
      )}
      {order.id !== null && <CopyButton key={order.id} value={order.id} onCopy={onCopy} />}
    </aside>
  );
}
