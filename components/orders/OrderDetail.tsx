import { useRef } from 'preact/hooks';
import type { Outcome } from '@/utils/command';
import { formatNumber, plural } from '@/utils/i18n/format';
import { privateText } from '@/utils/i18n/private-text';
import { relativeTime } from '@/utils/i18n/relative-time';
import { text } from '@/utils/i18n/text';
import type { RateUnit } from '@/utils/money/money';
import { estimateText } from '@/utils/orders/estimate-text';
import type { Order } from '@/utils/orders/order';
import { canCorrectId } from '@/utils/orders/order-state';
import { silentSince } from '@/utils/orders/silence';
import { supportText } from '@/utils/orders/support-text';
import type { Forecast } from '@/utils/spending/forecast';
import { CopyButton } from '../ui/CopyButton';
import { repeatIcon } from '../ui/drawings';
import { Icon } from '../ui/Icon';
import { Sentence } from '../ui/Sentence';
import { useEscape } from '../ui/use-escape';
import { ChargedTwiceNotice } from './ChargedTwiceNotice';
import { CorrectId } from './CorrectId';
import { DeliveryCurve } from './DeliveryCurve';
import { OrderChannel } from './OrderChannel';
import { OrderCost } from './OrderCost';
import { OrderDelivered } from './OrderDelivered';
import { OrderEvidence } from './OrderEvidence';
import { OrderFact } from './OrderFact';
import { OrderForecast } from './OrderForecast';
import { OrderNote } from './OrderNote';
import { OrderSettling } from './OrderSettling';
import { OrderStatus } from './OrderStatus';
import { OrderTimeline } from './OrderTimeline';
import { PutAway, type PutAwayProps } from './PutAway';

export type OrderDetailProps = {
  order: Order;
  /** Where the list is, as it was left. */
  listHref: string;
  isOtherAccount: boolean;
  /** What the account's rates buy; `null` while nobody knows. */
  unit: RateUnit | null;
  /** When the balance is checked next for its sake (milliseconds since 1970). */
  nextCheckAt: number | null;
  /** What is foretold of it, while it is being delivered. */
  forecast: Forecast | null;
  now: number;
  onCopy: (words: string) => Promise<boolean>;
  onAttach: (id: string) => Promise<Outcome>;
  onDismiss: () => Promise<Outcome>;
  onTwiceSeen: () => void;
  onPutAway: PutAwayProps['onPutAway'];
  onNote: (note: string) => Promise<Outcome>;
  /** Opens the form filled in as for this order; absent where there is no key to order with. */
  onRepeat: (() => void) | null;
};

/** States in which the user has nothing to decide: the order is on its way, or its end is known. */
const decidedStates = new Set<Order['state']>(['intent', 'sending', 'placed', 'rejected', 'notSent']);

function askedText(order: Order, unit: RateUnit | null): string {
  const cost = estimateText(order, unit);
  return cost === null
    ? plural('orderAskedUnknown', order.quantity)
    : plural('orderAsked', order.quantity, cost);
}

/** How far it is, and what it costs. */
function Progress({ order, forecast, now }: Pick<OrderDetailProps, 'order' | 'forecast' | 'now'>) {
  const silent = silentSince(order, now);
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
        <DeliveryCurve order={order} now={now} />
        <OrderForecast forecast={forecast} />
      </div>
      {silent !== null && <p class="hint">{text('orderSilent', relativeTime(silent, now))}</p>}
      <OrderCost order={order} />
    </>
  );
}

/** One order with everything that is known of it. */
export function OrderDetail(props: OrderDetailProps) {
  const { order, isOtherAccount, unit, now, onCopy, onAttach, onDismiss, onTwiceSeen, onNote, onRepeat } =
    props;
  const detail = useRef<HTMLElement>(null);
  const close = useRef<HTMLAnchorElement>(null);
  useEscape(detail, () => close.current?.click());
  const isDecided = decidedStates.has(order.state);
  return (
    <aside ref={detail} class="detail" aria-labelledby="order-title">
      <div class="between">
        <h2 id="order-title" tabIndex={-1}>
          {order.id === null ? (
            text('orderTitleNoId')
          ) : (
            <Sentence of="orderTitle" values={[<bdi key="id">{privateText(order.id)}</bdi>]} />
          )}
        </h2>
        <a ref={close} class="close" href={props.listHref}>
          {text('orderAll')}
        </a>
      </div>
      <OrderFact order={order} />
      <ChargedTwiceNotice order={order} onSeen={onTwiceSeen} />
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
                values={[
                  <bdi key="service">{order.service}</bdi>,
                  <code key="link">{privateText(order.link)}</code>,
                ]}
              />
            </>
          )}
        </p>
        {!isDecided && <p>{askedText(order, unit)}</p>}
        {isOtherAccount && <p class="hint">{text('orderAccountOther')}</p>}
      </div>
      {isDecided && <Progress order={order} forecast={props.forecast} now={now} />}
      {!isOtherAccount && <PutAway order={order} now={now} onPutAway={props.onPutAway} />}
      <section class="field" aria-labelledby="order-steps">
        <h2 id="order-steps">{text(isDecided ? 'orderHistory' : 'orderKnown')}</h2>
        <OrderTimeline steps={order.steps} currency={order.currency} now={now} />
        <OrderEvidence order={order} nextCheckAt={props.nextCheckAt} now={now} />
      </section>
      {!isDecided && !isOtherAccount && (
        <OrderSettling key={order.uuid} order={order} onAttach={onAttach} onDismiss={onDismiss} />
      )}
      {canCorrectId(order) && !isOtherAccount && (
        <CorrectId key={`correct-${order.uuid}`} onAttach={onAttach} />
      )}
      <OrderNote key={`note-${order.uuid}`} note={order.note ?? null} onSave={onNote} />
      <div class="row wrap">
        {onRepeat !== null && isDecided && (
          <button type="button" onClick={onRepeat}>
            <Icon name={repeatIcon} /> {text('orderRepeat')}
          </button>
        )}{' '}
        {order.id !== null && <CopyButton key={order.id} value={order.id} onCopy={onCopy} />}{' '}
        <CopyButton
          key={`support-${order.uuid}`}
          value={supportText(order)}
          label={text('orderCopySupport')}
          failed={text('copyFailed')}
          onCopy={onCopy}
        />
      </div>
    </aside>
  );
}
