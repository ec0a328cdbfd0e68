import { formatDecimal } from '../trade/decimal.ts';
import { type Order, remainsAt } from '../trade/order.ts';
import type { Trade } from '../trade/trade.ts';
import { fieldText, type JsonValue, NumberText } from './json.ts';
import { documented, Refusal, undocumented } from './refusal.ts';

/** The reply to `status`: one order, or several in the shape that the settings ask for. */
export function orderStatus(trade: Trade, key: string, fields: Readonly<Record<string, unknown>>): JsonValue {
  if (fields['orders'] !== undefined) return severalOrders(trade, key, fieldText(fields['orders']));
  const order = findOrder(trade, key, fieldText(fields['order']));
  if (order === undefined) throw new Refusal(documented.order);
  return orderRow(trade, order);
}

function severalOrders(trade: Trade, key: string, list: string): JsonValue {
  const { statusShape, unknownId, statusIdLimit, oneIdPerStatus } = trade.settings;
  if (oneIdPerStatus) throw new Refusal(documented.order);
  const ids = [...new Set(list.split(',').map((id) => id.trim()))].filter((id) => id !== '');
  if (ids.length === 0) throw new Refusal(documented.order);
  if (ids.length > statusIdLimit) throw new Refusal(undocumented.tooManyIds(statusIdLimit));
  const rows = new Map<string, JsonValue>();
  for (const id of ids) {
    const order = findOrder(trade, key, id);
    if (order !== undefined) rows.set(id, orderRow(trade, order));
    else if (unknownId !== 'omitted') rows.set(id, unknownRow(id, trade.settings));
  }
  const first = [...rows.values()][0];
  if (statusShape === 'flat' && ids.length === 1 && first !== undefined) return first;
  return statusShape === 'array' ? [...rows.values()] : rows;
}

function unknownRow(id: string, { statusShape, unknownId }: Trade['settings']): JsonValue {
  if (unknownId === 'text') return undocumented.unknownId;
  // In an array nothing else says which id is meant.
  const order = statusShape === 'array' ? { order: orderIdValue(id) } : {};
  return { ...order, error: undocumented.unknownId };
}

/** Orders of other accounts are as good as not there. */
function findOrder({ orders }: Trade, key: string, id: string): Order | undefined {
  const order = orders.find(id);
  return order?.key === key ? order : undefined;
}

function orderRow({ accounts, schedule }: Trade, order: Order): JsonValue {
  return {
    order: orderIdValue(order.id),
    status: order.status,
    charge: new NumberText(formatDecimal(order.charge)),
    currency: accounts.get(order.key)?.currency ?? '',
    start_count: order.startCount,
    remains: remainsAt(order, schedule.now()),
  };
}

/** An order id as replies write it: numeric ones as bare numbers, however long. */
export function orderIdValue(id: string): JsonValue {
  return /^\d+$/.test(id) ? new NumberText(id) : id;
}
