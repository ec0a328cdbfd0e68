import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { Order } from '@/utils/orders/order';
import { ViewHeader } from '../ui/ViewHeader';

/** An order that is on its way: the popup was opened again before the panel answered. */
export function PlacingView({ order }: { order: Pick<Order, 'serviceName' | 'link' | 'state'> }) {
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
      </main>
      <footer>
        <button type="button" class="primary" aria-disabled="true">
          {text('placing')}
        </button>
      </footer>
    </>
  );
}
