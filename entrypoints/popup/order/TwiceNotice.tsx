import { ChargedTwiceNotice } from '@/components/orders/ChargedTwiceNotice';
import type { Order } from '@/utils/orders/order';
import { sendCommand } from '@/utils/send-command';

/** That the order was charged twice, or may have been. */
export const TwiceNotice = ({ order }: { order: Order }) => (
  <ChargedTwiceNotice
    order={order}
    onSeen={() => void sendCommand({ type: 'markTwiceSeen', uuid: order.uuid })}
  />
);
