import { channelAt, sameChannel, typedChannel, type Channel } from '@/utils/channels/channel';
import { isSameDeclared, readMyChannels } from '@/utils/channels/my-channels';
import type { PlaceOrder } from '@/utils/command';
import { NamedError } from '@/utils/errors';
import { checkLink, checkQuantity } from '@/utils/field-checks';
import { coverOf, dearerReading, estimate } from '@/utils/money/estimate';
import type { RateUnit } from '@/utils/money/money';
import { hasOrder, readOpenOrders, readOrdersBetween } from '@/utils/orders-db/read-orders';
import { isUnsettled, type Order } from '@/utils/orders/order';
import { isOnItsWay } from '@/utils/orders/order-state';
import { mayBeSameTarget } from '@/utils/orders/order-target';
import type { Catalogue } from '@/utils/services/catalogue';
import { isOrderable, isSameOffer, type Service } from '@/utils/services/service';
import { openOwnKey } from '../account/own-key';
import type { SavedAccount } from '../account/saved-account';
import { holdsKey } from '../panel/replies/holds-key';
import type { ReadBeforeAdd } from './read-before-add';

/** Within this time a second order for the same service and link must be confirmed. */
const repeatMinutes = 10;

type Confirmable = PlaceOrder['confirmed'][number];

/** @throws NamedError unless the user has confirmed this very warning with a second press. */
function warn(command: PlaceOrder, name: Confirmable, detail: string | null = null): void {
  if (!command.confirmed.includes(name)) throw new NamedError(name, detail);
}

/** Whether the link is the name of this channel, or an address of it. */
function namesChannel(link: string, channel: PlaceOrder['channel']): boolean {
  const { platform, name } = channel;
  if (platform === null) return link === name;
  const declared: Channel = { platform, name };
  const typed = typedChannel(platform, link);
  const named = channelAt(link) ?? (typed === null ? null : { platform, name: typed });
  return named !== null && sameChannel(named, declared);
}

/** @throws NamedError when the link is malformed, holds the key, or is not of a channel that the user declared. */
async function checkChannel(command: PlaceOrder): Promise<void> {
  const link = checkLink(command.link);
  if (!('value' in link) || link.value !== command.link) throw new NamedError('linkMalformed');
  // Once more: this text is about to be sent, and to be kept with the order.
  const key = await openOwnKey();
  if (key !== null && holdsKey(command.link, key)) throw new NamedError('textHoldsKey');
  const channels = await readMyChannels();
  const isDeclared = channels.some((mine) => isSameDeclared(mine, command.channel));
  if (!isDeclared || !namesChannel(command.link, command.channel)) throw new NamedError('notMyChannel');
}

const isUnresolved = (order: Order) => isOnItsWay(order) || isUnsettled(order);

/** @throws NamedError when this order, or one for the same service and channel or link, was sent before. */
async function checkEarlier(command: PlaceOrder, now: number): Promise<void> {
  if (await hasOrder(command.uuid)) throw new NamedError('alreadySent');
  const { link, channel, service } = command;
  const target = { platform: channel.platform, channel: channel.name, link };
  const isLike = (order: Order) => order.service === service && mayBeSameTarget(order, target);
  const span = repeatMinutes * 60_000;
  // Unresolved orders are open, the others recent: the history need not be read.
  const [open, recently] = await Promise.all([readOpenOrders(), readOrdersBetween(now - span, now + span)]);
  const unresolved = open.find((order) => isUnresolved(order) && isLike(order));
  if (unresolved) warn(command, 'orderUnsettled', unresolved.uuid);
  const recent = recently.find((order) => order.state === 'placed' && isLike(order));
  if (recent) warn(command, 'orderedMinutesAgo', recent.id ?? recent.uuid);
}

/**
 * The checks before anything is read from the panel or recorded.
 * @throws NamedError with the fault, or with a warning to confirm.
 */
export async function checkBeforeIntent(
  command: PlaceOrder,
  saved: SavedAccount,
  now: number,
): Promise<void> {
  if (command.account !== saved.account) throw new NamedError('accountChanged');
  await checkChannel(command);
  await checkEarlier(command, now);
}

/**
 * The checks after balance and services were read: the service is exactly as the review showed it, can be ordered, and
 * the balance covers it.
 * @returns the service as listed now, and the dearer of its possible costs.
 * @throws NamedError with the fault, or with a warning to confirm.
 */
export function checkOffer(
  command: PlaceOrder,
  catalogue: Catalogue,
  balance: Pick<ReadBeforeAdd, 'amount' | 'guard'>,
  unit: RateUnit | null,
): { service: Service; quoted: string | null } {
  const service = catalogue.services.find(({ id }) => id === command.service);
  if (service === undefined) throw new NamedError('serviceGone');
  if (!isOrderable(service)) throw new NamedError('serviceNotOrderable');
  if (!isSameOffer(service, command.shown)) throw new NamedError('offerChanged');
  const quantity = checkQuantity(String(command.quantity), service);
  if ('error' in quantity) throw new NamedError(quantity.error, quantity.detail);
  const readings = estimate(service.rate, command.quantity, unit, balance.amount);
  const cover = coverOf(readings);
  if (cover === 'notCovered') throw new NamedError('balanceTooLow');
  if (cover === 'onlyCheaper') warn(command, 'priceNeedsConfirming');
  if (balance.guard === 'none') warn(command, 'connectionUnguarded');
  return { service, quoted: dearerReading(readings)?.cost ?? null };
}
