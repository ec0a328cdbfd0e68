import type { PlaceOrder } from '@/utils/command';
import { orderShape, type Order } from '@/utils/order';
import type { Service } from '@/utils/service';

/** The record of an order before anything is read or sent for it. */
export function newOrder(command: PlaceOrder, service: Service | null, account: string, now: number): Order {
  return {
    shape: orderShape,
    uuid: command.uuid,
    account,
    state: 'intent',
    counter: 1,
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
    quoted: null,
    currency: null,
    createdAt: now,
    sentAt: null,
    endedAt: null,
    balanceBefore: null,
    guard: null,
    id: null,
    offeredId: null,
    report: null,
    error: null,
    steps: [],
    isSeen: false,
    lookAgainAt: null,
  };
}
