import { useEffect, useRef } from 'preact/hooks';
import { OrderDetail } from '@/components/orders/OrderDetail';
import { EmptyState } from '@/components/ui/EmptyState';
import type { Outcome } from '@/utils/command';
import { copyText } from '@/utils/copy-text';
import { text } from '@/utils/i18n/text';
import { sendCommand } from '@/utils/send-command';
import { nextCheckOf } from '@/utils/snapshot';
import { orderAgain } from '../state/asked';
import { now } from '../state/now';
import { openOrder, ordersHash } from '../state/orders';
import { readShown } from '../state/read-shown';
import { forecastNow } from '../state/records';
import { snapshot } from '../state/snapshot';

async function sendAndRead(command: Parameters<typeof sendCommand>[0]): Promise<Outcome> {
  const outcome = await sendCommand(command);
  await readShown();
  return outcome;
}

/** The order that the address names, beside the list. It takes the focus when it opens and gives it back to its row. */
export function OpenOrder() {
  const order = openOrder.value;
  const uuid = order === null || order === 'gone' ? null : order.uuid;
  const before = useRef<string | null>(null);

  useEffect(() => {
    if (uuid === null) return;
    before.current = uuid;
    document.querySelector<HTMLElement>('#order-title')?.focus();
  }, [uuid]);
  useEffect(
    () => () => {
      const row = document.querySelector<HTMLElement>(`a[href="${CSS.escape(ordersHash(before.current))}"]`);
      if (before.current !== null) row?.focus();
    },
    [],
  );

  if (order === null) return null;
  if (order === 'gone') {
    return (
      <aside class="detail">
        <EmptyState icon="question" words={text('orderGone')}>
          <a href={ordersHash()}>{text('orderAll')}</a>
        </EmptyState>
      </aside>
    );
  }
  const account = snapshot.value?.account ?? null;
  const isOtherAccount = order.account !== account?.id;
  return (
    <OrderDetail
      order={order}
      listHref={ordersHash()}
      isOtherAccount={isOtherAccount}
      unit={isOtherAccount ? null : (account?.rateUnit ?? null)}
      nextCheckAt={nextCheckOf(snapshot.value, order.uuid)}
      forecast={forecastNow(order)}
      now={now.value}
      onCopy={copyText}
      onAttach={(id) => sendAndRead({ type: 'attachOrderId', uuid: order.uuid, id })}
      onNote={(note) => sendAndRead({ type: 'saveNote', uuid: order.uuid, note })}
      onRepeat={
        // Of an order that was placed elsewhere nobody knows what to order again.
        snapshot.value?.account && order.service !== '' ? () => orderAgain(order.uuid) : null
      }
      onTwiceSeen={() => void sendAndRead({ type: 'markTwiceSeen', uuid: order.uuid })}
      onPutAway={(isAway) => void sendAndRead({ type: 'putAwayOrder', uuid: order.uuid, isAway })}
      onDismiss={() => sendAndRead({ type: 'dismissOrder', uuid: order.uuid })}
    />
  );
}
