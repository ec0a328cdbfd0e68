import { type Answer, answerRequest } from '../api/answer.ts';
import { type FaultQueue, type Served, takesOrder } from '../faults.ts';
import type { Journal, JournalEntry } from '../journal.ts';
import { formatDecimal } from '../trade/decimal.ts';
import type { Trade } from '../trade/trade.ts';
import { deliver, type Sleep } from './deliver.ts';
import type { Exchange } from './exchange.ts';
import { isNatural, makeReply } from './make-reply.ts';

/** The dependencies of serving a request. */
export interface Serving {
  trade: Trade;
  journal: Journal;
  faults: FaultQueue;
  sleep: Sleep;
}

const nothingWrong: Served = { fault: {}, isReleased: Promise.resolve() };

/** Answers one API request: takes the order, or not, and replies, or not, as a waiting fault says. */
export async function serveApi(serving: Serving, exchange: Exchange, entry: JournalEntry): Promise<void> {
  const { journal, sleep } = serving;
  const waiting = serving.faults.take(entry);
  if (waiting !== undefined) entry.fault = waiting.fault;
  const { fault, isReleased } = waiting ?? nothingWrong;
  const answering = answer(serving, entry, { fault, isReleased });
  // An order that is taken late does not hold up a reply which does not depend on it.
  const result = fault.takeAfterMs === undefined || isNatural(fault) ? await answering : null;
  if (fault.hang) return journal.note(entry, { outcome: 'hung' });
  if (fault.hold === 'answer') await Promise.race([isReleased, exchange.closed()]);
  if (fault.delayMs !== undefined && !(await sleep(fault.delayMs))) return;
  if (fault.drop !== undefined) {
    exchange.cut();
    return journal.note(entry, { outcome: 'dropped' });
  }
  const reply = makeReply(fault, result);
  exchange.onLost(() => journal.note(entry, { outcome: 'clientLeft' }));
  journal.note(entry, { replyStatus: reply.status, replyBody: String(reply.body) });
  journal.note(entry, { outcome: await deliver(exchange, reply, fault, sleep) });
}

/** Does the request's work, or leaves it undone (null) where the fault says so; only `add` has any. */
async function answer(
  { trade, journal, sleep }: Serving,
  entry: JournalEntry,
  { fault, isReleased }: Served,
): Promise<Answer | null> {
  const isAdd = entry.action === 'add';
  if (isAdd && !takesOrder(fault)) return null;
  if (fault.takeAfterMs !== undefined && !(await sleep(fault.takeAfterMs))) return null;
  if (fault.hold === 'order') await isReleased;
  const { method, fields } = entry;
  const result = answerRequest(trade, { method, fields, chargeTimes: fault.chargeTimes ?? 1 });
  if (result.order !== undefined) {
    const { id, booked } = result.order;
    journal.note(entry, { orderId: id, ...(booked > 0n && { charged: formatDecimal(booked) }) });
  }
  return result;
}
