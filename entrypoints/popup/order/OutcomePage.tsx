import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Order } from '@/utils/order';
import { readOrder } from '@/utils/orders-db';
import { snapshot } from '../snapshot';
import { closeOutcome } from './close-outcome';
import { PlacedPage } from './PlacedPage';
import { PlacingView } from '@/components/PlacingView';
import { openRefusedOrder } from './open-refused-order';
import { UnsettledPage } from './UnsettledPage';

/** How an order ended, or how it stands: read from its record, and again when the worker has news. */
export function OutcomePage({ uuid }: { uuid: string }) {
  const order = useSignal<Order | null>(null);
  const revision = snapshot.value?.revision;
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const found = await readOrder(uuid);
      if (isOver) return;
      order.value = found;
      if (found === null) closeOutcome(uuid);
      else if (found.state === 'rejected' || found.state === 'notSent') openRefusedOrder(found);
    };
    void read();
    return () => (isOver = true);
  }, [uuid, revision]);

  const { value } = order;
  if (value === null || value.state === 'rejected' || value.state === 'notSent') return null;
  if (value.state === 'intent' || value.state === 'sending') return <PlacingView order={value} />;
  return value.state === 'placed' ? <PlacedPage order={value} /> : <UnsettledPage order={value} />;
}
