import { Fragment } from 'preact';
import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';
import { Notice } from '../ui/Notice';

export type UnsettledNoticeProps = {
  title: string;
  tone: 'warn' | 'bad';
  orders: Snapshot['chargedTwice'];
  /** Where all orders are: what the links lead to in a new tab. */
  ordersHref: string;
  onSee: (uuid: string) => void;
};

/** The options page has the rest. */
const maxShownOrders = 2;

/** Orders that need the user, each in its sentence. */
export function UnsettledNotice({ title, tone, orders, ordersHref, onSee }: UnsettledNoticeProps) {
  return (
    <Notice tone={tone} icon={tone === 'bad' ? 'warning' : 'question'} role="alert">
      <h2>{title}</h2>
      {orders.slice(0, maxShownOrders).map((order) => (
        <Fragment key={order.uuid}>
          <p>{order.text}</p>
          <a
            href={`${ordersHref}/${order.uuid}`}
            onClick={(event) => {
              event.preventDefault();
              onSee(order.uuid);
            }}
          >
            {text('remedy_seeOrder')}
          </a>
        </Fragment>
      ))}
    </Notice>
  );
}
