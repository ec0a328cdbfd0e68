import type { Service } from '../services/service.ts';
import { type Decimal, parseDecimal } from '../trade/decimal.ts';
import { isFinal, type Order } from '../trade/order.ts';
import type { Trade } from '../trade/trade.ts';
import { fieldText } from './json.ts';
import { documented, Refusal, undocumented } from './refusal.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The field that a type of service needs beside service, quantity and link. */
const fieldsByType: Readonly<Record<string, string>> = {
  'Custom Comments': 'comments',
  Poll: 'answer_number',
  Subscriptions: 'username',
};

/** Takes the order that the fields ask for, or throws the Refusal. */
export function takeOrder(trade: Trade, key: string, fields: Fields, chargeTimes: number): Order {
  const service = trade.catalogue.get(fieldText(fields['service']));
  if (service === undefined || !service.active) throw new Refusal(documented.service);
  const quantity = readQuantity(service, fieldText(fields['quantity']));
  const link = fieldText(fields['link']);
  if (link === '') throw new Refusal(undocumented.link);
  const needed = fieldsByType[service.type];
  if (needed !== undefined && fieldText(fields[needed]) === '') {
    throw new Refusal(undocumented.missing(needed));
  }
  if (trade.settings.oneOrderPerLink && hasOpenOrder(trade, service, link)) {
    throw new Refusal(undocumented.openOrder);
  }
  const piecePrice = priceOfOne(service, trade.settings.rateUnit) * BigInt(chargeTimes);
  const charge = piecePrice * BigInt(quantity);
  if (charge > trade.accounts.balance(key)) throw new Refusal(documented.balance);
  const interval = fieldText(fields['interval']);
  return trade.orders.place({ key, service: service.service, link, quantity, interval, charge, piecePrice });
}

function readQuantity({ min, max }: Service, text: string): number {
  const quantity = /^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(quantity)) throw new Refusal(undocumented.quantity);
  // A limit in words, such as "unlimited", is not a number and holds nobody back.
  if (quantity < Number(min)) throw new Refusal(undocumented.tooFew(Number(min)));
  if (quantity > Number(max)) throw new Refusal(undocumented.tooMany(Number(max)));
  return quantity;
}

function priceOfOne({ rate, type }: Service, rateUnit: 1000 | 1): Decimal {
  if (!/^\d+(\.\d{1,15})?$/.test(rate)) throw new Refusal(documented.service);
  return parseDecimal(rate) / BigInt(type === 'Package' ? 1 : rateUnit);
}

function hasOpenOrder({ orders }: Trade, { service }: Service, link: string): boolean {
  for (const order of orders.all()) {
    if (order.service === service && order.link === link && !isFinal(order)) return true;
  }
  return false;
}
