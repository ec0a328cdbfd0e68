import { Fragment } from 'preact';
import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';
import { Notice } from '../ui/Notice';

export type UnsettledNoticeProps = {
  orders: Snapshot['unsettled'];
  /** Where all orders are: what the links lead to in a new tab. */
  ordersHref: string;
  onSee: (uuid: string) => void;
};

/** Most that is told here; the options page has the rest. */
const mostShown = 2;

/** Orders of which nobody knows whether they were placed. */
export function UnsettledNotice({ orders, ordersHref, onSee }: UnsettledNoticeProps) {
  return (
    <Notice tone="warn" icon="question" role="alert">
      <h2>{text(orders.length === 1 ? 'unsettledOne' : 'unsettledSeveral')}</h2>
      {orders.slice(0, mostShown).map((order) => (
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
