import type { Accounts } from '../trade/accounts.ts';
import type { Order } from '../trade/order.ts';
import type { Trade } from '../trade/trade.ts';
import { takeOrder } from './add.ts';
import { fieldText, type JsonValue, NumberText, writeJson } from './json.ts';
import { documented, Refusal, undocumented, writeError } from './refusal.ts';
import { orderIdValue, orderStatus } from './status.ts';

/** A request to the API, as far as the answer depends on it. */
export interface ApiRequest {
  method: string;
  fields: Readonly<Record<string, unknown>> | null;
  chargeTimes: number;
}

export interface Answer {
  status: number;
  body: string;
  order?: Order;
}

/** Does what a request asks for and says what to reply. An order is taken here, and only here. */
export function answerRequest(trade: Trade, request: ApiRequest): Answer {
  trade.schedule.runDue();
  try {
    return answerAction(trade, request);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: trade.settings.errorStatus, body: writeError(error.message) };
  }
}

function answerAction(trade: Trade, { method, fields, chargeTimes }: ApiRequest): Answer {
  if (method !== 'POST') throw new Refusal(documented.action);
  if (fields === null) throw new Refusal(undocumented.body);
  const key = fieldText(fields['key']);
  if (trade.accounts.get(key)?.active !== true) throw new Refusal(documented.key);
  const { readRefusal, supplierError } = trade.settings;
  if (readRefusal !== null && fields['action'] !== 'add') throw new Refusal(readRefusal);
  switch (fields['action']) {
    case 'balance':
      return success(balance(trade.accounts, key));
    case 'services':
      return { status: 200, body: trade.catalogue.reply() };
    case 'add': {
      if (supplierError?.isTaken === false) throw new Refusal(supplierError.words);
      const order = takeOrder(trade, key, fields, chargeTimes);
      if (supplierError !== null) {
        return { status: trade.settings.errorStatus, body: writeError(supplierError.words), order };
      }
      return { ...success({ status: 'success', order: orderIdValue(order.id) }), order };
    }
    case 'status':
      return success(orderStatus(trade, key, fields));
    default:
      throw new Refusal(documented.action);
  }
}

function success(reply: JsonValue): Answer {
  return { status: 200, body: writeJson(reply) };
}

function balance(accounts: Accounts, key: string): JsonValue {
  const currency = accounts.get(key)?.currency ?? '';
  return { status: 'success', balance: new NumberText(accounts.shownBalance(key)), currency };
}
