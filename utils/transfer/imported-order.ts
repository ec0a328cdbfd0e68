import { sanitizeText } from '../i18n/sanitize-text';
import type { Order } from '../orders/order';
import { readRecord, type RecordRead } from '../orders/order-record';
import { isOnItsWay, changeOrder, withIndex } from '../orders/order-state';
import { hiddenCharacter } from '../patterns';

/** An order's id, by the same rule as where the panel's answers are read. */
const orderId = /^[!-~]{1,100}$/;

const orNull = (text: string | null) => (text === null ? null : sanitizeText(text));

/** The order with all that others wrote made safe to show, as it is where the panel's answers are read. */
const withSafeText = (order: Order): Order => ({
  ...order,
  service: sanitizeText(order.service),
  serviceName: sanitizeText(order.serviceName),
  category: orNull(order.category),
  currency: orNull(order.currency),
  offeredId: orNull(order.offeredId),
  report: order.report && {
    ...order.report,
    word: sanitizeText(order.report.word),
    currency: orNull(order.report.currency),
  },
  error: order.error && { name: sanitizeText(order.error.name), message: sanitizeText(order.error.message) },
  steps: order.steps.map((step) => ({ ...step, text: orNull(step.text) })),
});

/** The field of a readable record that could still do harm; no record that this program has written has one. */
function flawOf({ link, channel, id, platform, account }: Order): string | null {
  if (hiddenCharacter.test(link)) return 'link';
  if (hiddenCharacter.test(channel)) return 'channel';
  if (id !== null && !orderId.test(id)) return 'id';
  if (platform !== null && platform in {}) return 'platform';
  return sanitizeText(account) === account ? null : 'account';
}

/** Reads an order of a file: as a stored record is read, and stricter, because anybody may have written it. */
export function readImported(record: unknown): RecordRead {
  const read = readRecord(record);
  if (read.kind !== 'whole') return read;
  const flaw = flawOf(read.order);
  return flaw === null
    ? { kind: 'whole', order: withSafeText(read.order) }
    : { kind: 'damaged', reason: `${flaw}: hidden` };
}

/** On its way, or being settled, when the file was made: what became of it then is not in the file. */
export const isUndecided = ({ state }: Pick<Order, 'state'>): boolean =>
  isOnItsWay({ state }) || state === 'unknown';

/**
 * The order as it is kept when it comes from a file; `now` in milliseconds since 1970. Nothing of it is ever sent. One
 * that was undecided is for the user to decide: the settling rule would judge it by balances that were read here, and
 * knows nothing of what was ordered and read on the computer that it comes from; the watch neither.
 */
export function asImported({ watched: _elsewhere, ...order }: Order, now: number): Order {
  if (!isUndecided(order)) return withIndex(order);
  return changeOrder(
    { ...order, state: 'ambiguous' },
    { endedAt: order.endedAt ?? now },
    { at: now, kind: 'imported', text: null },
  );
}
