import type { ComponentChildren } from 'preact';
import { ageText } from '@/utils/i18n/age';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { OpenOrderLine } from '@/utils/snapshot';
import { Curve } from '../ui/Curve';

function OpenOrder({ order, now, href }: { order: OpenOrderLine; now: number; href: string }) {
  const isKnown = order.delivered !== null;
  return (
    <li>
      <a href={href} target="_blank">
        <bdi class="cut" title={order.service}>
          {order.service}
        </bdi>{' '}
        <span class="num">{order.progress}</span>
        <progress
          {...(isKnown && { value: order.delivered ?? 0, max: order.quantity })}
          aria-label={text(isKnown ? 'delivered' : 'deliveredUnknown')}
        />
        {order.curve !== null && <Curve path={order.curve} />}
        <small>
          <bdi class="cut" title={privateText(order.channel)}>
            {privateText(order.channel)}
          </bdi>{' '}
          <span class={order.isMoving ? 'live' : undefined}>{order.status}</span>
        </small>
        <small>{ageText(order.at, now)}</small>
      </a>
    </li>
  );
}

export type OpenOrdersProps = {
  orders: OpenOrderLine[];
  countText: string;
  /** How many more there are, in words. */
  moreText: string | null;
  now: number;
  /** Where all orders are; one order's own address is this, a slash and its uuid. */
  ordersHref: string;
  /** Earlier orders, which stand there while none is open; the link to all of them comes after these. */
  earlier: ComponentChildren;
};

/** The newest open orders, each a link to its detail. */
export function OpenOrders({ orders, countText, moreText, now, ordersHref, earlier }: OpenOrdersProps) {
  const isEmpty = orders.length === 0;
  const all = (
    <a href={ordersHref} target="_blank" class="hint">
      {text('allOrders')}
    </a>
  );
  if (isEmpty && earlier !== null) {
    return (
      <section class="field" aria-labelledby="open">
        <h2 id="open">{text('openOrdersNone')}</h2>
        {earlier}
        <p class="all">{all}</p>
      </section>
    );
  }
  return (
    <section class={isEmpty ? 'field' : 'orders'} aria-labelledby="open">
      <div class="between">
        <h2 id="open">
          {text(isEmpty ? 'openOrdersNone' : 'openOrders')} {!isEmpty && <small>{countText}</small>}
        </h2>{' '}
        {all}
      </div>
      {isEmpty && <p class="hint">{text('openOrdersHint')}</p>}
      {!isEmpty && (
        <ul>
          {orders.map((order) => (
            <OpenOrder key={order.uuid} order={order} now={now} href={`${ordersHref}/${order.uuid}`} />
          ))}
        </ul>
      )}
      {moreText !== null && (
        <a href={`${ordersHref}?status=open`} target="_blank" class="hint">
          {moreText}
        </a>
      )}
    </section>
  );
}
