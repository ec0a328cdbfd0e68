import { formatNumber, formatTime } from '@/utils/i18n/format';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { Order } from '@/utils/orders/order';
import { orderLabel } from '@/utils/orders/order-label';
import { isOpen } from '@/utils/orders/order-state';
import type { AnswerLine, NewsLine } from '@/utils/snapshot';
import { nameOf } from './open-order-line';

/** Orders that did not go as they should and are in no other notice: what to do about them is the user's to say. */
const askingStates: ReadonlySet<Order['state']> = new Set(['rejected', 'notSent', 'notPlaced']);

/** Orders that were placed or have ended since the user looked last, as finished text. */
export const newsLines = (unseen: Order[]): NewsLine[] =>
  unseen
    .filter(({ state }) => state === 'placed')
    .map((order) => ({
      uuid: order.uuid,
      service: order.serviceName,
      channel: order.channel,
      // How an open one stands is in the list of open orders.
      status: isOpen(order) ? text('state_placed') : orderLabel(order),
      at: (isOpen(order) ? order.endedAt : order.report?.at) ?? order.createdAt,
    }));

/** Orders whose outcome needs an answer, each in a sentence. */
export const answerLines = (unseen: Order[]): AnswerLine[] =>
  unseen
    .filter(({ state }) => askingStates.has(state))
    .map((order) => {
      const sentence = text(
        order.state === 'notPlaced' ? 'newsNotPlaced' : 'newsRefused',
        formatNumber(order.quantity),
        privateText(order.channel),
        formatTime(order.sentAt ?? order.createdAt),
      );
      return Object.assign(nameOf(order), { uuid: order.uuid, text: sentence });
    });
