import { readDecimal } from '@/utils/money/money';
import { readWhole } from '@/utils/money/whole-number';
import type { OrderReport } from '@/utils/orders/order';
import { hasErrorField, messagesOf, type Fields } from './envelope';
import { panelWords } from './open-reply';
import { parseCurrency } from './parse-currency';
import { parseOrderId } from './parse-order-id';

export type OrderAnswer = {
  kind: 'report';
  report: Omit<OrderReport, 'at'>;
  /** Ids of the orders that a drip-feed or subscription order is made of; empty for the others. */
  children: string[];
  /** How many runs a drip-feed order has, or `null`. */
  runs: number | null;
};

/** Fields that only an order has. */
const details = ['charge', 'remains', 'start_count', 'runs', 'posts', 'expiry'];

/** Words that are an envelope's as well as an order's, and those that are an envelope's only beside a message. */
const envelopeWord = /^(?:success|successful|ok|error|true|false|\d{3})$/i;
const failureWord = /^(?:fail|failed|failure)$/i;

/** `{"status":"error","message":…}` is the envelope, `{"status":"Error","charge":…}` is an order. */
function isOrder(fields: Fields, word: string): boolean {
  const present = details.filter((name) => fields.has(name));
  const hasValue = present.some((name) => fields.get(name) !== null);
  const hasMessage = messagesOf(fields).length > 0;
  const isAmbiguous = envelopeWord.test(word) || (failureWord.test(word) && hasMessage);
  if (isAmbiguous && hasErrorField(fields)) return false;
  return hasValue || (present.length > 0 && !hasMessage) || (!isAmbiguous && !hasErrorField(fields));
}

/** One order's row; `null` when it is none. */
export function parseOrderRow(fields: Fields): OrderAnswer | null {
  const status = fields.get('status');
  if (typeof status !== 'string' || !isOrder(fields, status.trim())) return null;
  const word = panelWords(status);
  if (word === '') return null;
  const orders = fields.get('orders');
  const children = Array.isArray(orders)
    ? orders.map((id) => parseOrderId(id)).filter((id) => id !== null)
    : [];
  return {
    kind: 'report',
    report: {
      word,
      charge: readDecimal(fields.get('charge')),
      currency: parseCurrency(fields.get('currency')),
      startCount: readWhole(fields.get('start_count')),
      remains: readWhole(fields.get('remains')),
    },
    children: children.slice(0, 1000),
    runs: readWhole(fields.get('runs')),
  };
}
