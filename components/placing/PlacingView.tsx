import { privateText } from '@/utils/i18n/private-text';
import { relativeTime } from '@/utils/i18n/relative-time';
import { text } from '@/utils/i18n/text';
import type { Order } from '@/utils/orders/order';
import { ViewHeader } from '../ui/ViewHeader';

/** After so long a user begins to wonder; a worker that hangs would say nothing for ever. */
const longMs = 30_000;

type Props = {
  order: Pick<Order, 'serviceName' | 'link' | 'state' | 'createdAt'>;
  /** Milliseconds since 1970. */
  now: number;
};

/** An order that is on its way: the popup was opened again before the panel answered. */
export function PlacingView({ order, now }: Props) {
  return (
    <>
      <ViewHeader title={text('placing')} />
      <main aria-busy="true">
        <p>
          <bdi>{order.serviceName}</bdi>
          <br />
          <small>
            <bdi>{privateText(order.link)}</bdi>
          </small>
        </p>
        <p role="status">{text(order.state === 'intent' ? 'placingChecks' : 'placingSent')}</p>
        {now - order.createdAt >= longMs && <p>{text('placingLong', relativeTime(order.createdAt, now))}</p>}
      </main>
      <footer>
        <button type="button" class="primary" aria-disabled="true">
          {text('placing')}
        </button>
      </footer>
    </>
  );
}
