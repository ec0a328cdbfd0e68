import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { PlacingView } from '@/components/placing/PlacingView';
import { UnreadableNotice } from '@/components/ui/UnreadableNotice';
import { readOrder } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { isOnItsWay } from '@/utils/orders/order-state';
import { now } from '../clock';
import { snapshot } from '../snapshot';
import { leaveUnbegun } from './close-outcome';
import { openRefusedOrder } from './open-refused-order';
import { PlacedPage } from './PlacedPage';
import { UnsettledPage } from './UnsettledPage';

/** How an order ended, or how it stands: read from its record, and again when the worker has news. */
export function OutcomePage({ uuid }: { uuid: string }) {
  const order = useSignal<Order | null>(null);
  const isUnreadable = useSignal(false);
  const tries = useSignal(0);
  const revision = snapshot.value?.revision;
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      isUnreadable.value = false;
      let found: Order | null;
      try {
        found = await readOrder(uuid);
      } catch {
        // That says nothing about the order: it is not called gone.
        isUnreadable.value = true;
        return;
      }
      if (isOver) return;
      order.value = found;
      if (found === null) leaveUnbegun(uuid);
      else if (found.state === 'rejected' || found.state === 'notSent') openRefusedOrder(found);
    };
    void read();
    return () => (isOver = true);
  }, [uuid, revision, tries.value]);

  if (isUnreadable.value) {
    return (
      <main>
        <UnreadableNotice onRetry={() => (tries.value += 1)} />
      </main>
    );
  }
  const { value } = order;
  if (value === null || value.state === 'rejected' || value.state === 'notSent') return null;
  if (isOnItsWay(value)) return <PlacingView order={value} now={now.value} />;
  return value.state === 'placed' ? <PlacedPage order={value} /> : <UnsettledPage order={value} />;
}
