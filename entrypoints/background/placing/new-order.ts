import type { PlaceOrder } from '@/utils/command';
import { orderShape, type Order } from '@/utils/orders/order';
import type { Service } from '@/utils/services/service';

/** The fields of every new record, of which nothing is known yet. */
export const blankOrder = {
  shape: orderShape,
  counter: 1,
  category: null,
  rate: null,
  platform: null,
  interval: null,
  quoted: null,
  currency: null,
  sentAt: null,
  endedAt: null,
  balanceBefore: null,
  guard: null,
  id: null,
  offeredId: null,
  report: null,
  error: null,
  isSeen: false,
  lookAgainAt: null,
} as const satisfies Partial<Order>;

/** The intent: the record of an order before anything is read or sent for it. */
export function newOrder(command: PlaceOrder, service: Service | null, account: string, now: number): Order {
  return {
    ...blankOrder,
    uuid: command.uuid,
    account,
    state: 'intent',
    open: 1,
    service: command.service,
    serviceName: service?.name ?? command.service,
    category: service?.category ?? null,
    rate: command.shown.rate,
    platform: command.channel.platform,
    channel: command.channel.name,
    link: command.link,
    quantity: command.quantity,
    interval: command.interval,
    createdAt: now,
    steps: [],
  };
}
