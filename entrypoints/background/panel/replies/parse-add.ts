import type { NamedError } from '@/utils/errors';
import { fieldsOf } from '@/utils/json';
import { readDecimal, type Decimal } from '@/utils/money/money';
import { isRefusal } from './classify-message';
import { isErrorByFlag, isErrorEnvelope, parseErrorEnvelope, saysSuccess, type Fields } from './envelope';
import { notUnderstood, type OpenedReply } from './open-reply';
import { parseCurrency } from './parse-currency';
import { offeredIdIn, parseOrderId } from './parse-order-id';

/** How one `add` ended, as far as its reply tells. */
export type AddOutcome =
  /** The panel gave an id. `charge` and `currency` where it states them. */
  | { kind: 'placed'; id: string; charge: Decimal | null; currency: string | null }
  /** It said success without a usable id; one under a likely name is offered, to be verified by `status`. */
  | { kind: 'placedIdLost'; offeredId: string | null }
  /** A known message says that nothing was placed. */
  | { kind: 'rejected'; error: NamedError }
  /** An error envelope that does not say for certain that nothing was placed: a balance read has to decide. */
  | { kind: 'unsure'; error: NamedError; offeredId?: string }
  /** No envelope, a server failure, or no reply at all: it may have been placed. */
  | { kind: 'unknown'; error: NamedError; offeredId?: string };

function parseError(fields: Fields, reply: OpenedReply): AddOutcome {
  const { error, meaning } = parseErrorEnvelope(fields, reply);
  const id = parseOrderId(fields.get('order')) ?? offeredIdIn(fields);
  const isCertain = id === null && !isErrorByFlag(fields) && isRefusal(meaning, error.detail ?? '');
  if (isCertain) return { kind: 'rejected', error };
  // One broker was seen to answer an error for orders that it had placed, so no code makes this a refusal.
  const kind = reply.httpStatus >= 500 ? 'unknown' : 'unsure';
  return { kind, error, ...(id !== null && { offeredId: id }) };
}

/** Never throws. */
export function parseAdd(reply: OpenedReply): AddOutcome {
  const fields = fieldsOf(reply.value);
  if (fields === null) return { kind: 'unknown', error: notUnderstood(reply) };
  if (isErrorEnvelope(fields, reply.httpStatus)) return parseError(fields, reply);
  const inner = fieldsOf(fields.get('order') ?? null);
  if (inner !== null && isErrorEnvelope(inner, 200)) return parseError(inner, reply);
  const id = parseOrderId(fields.get('order'));
  if (id !== null) {
    const charge = readDecimal(fields.get('charge'));
    return { kind: 'placed', id, charge, currency: parseCurrency(fields.get('currency')) };
  }
  const offeredId = offeredIdIn(fields);
  const isPlaced = saysSuccess(fields) || (inner?.size ?? 0) > 0 || offeredId !== null;
  if (isPlaced) return { kind: 'placedIdLost', offeredId };
  return { kind: 'unknown', error: notUnderstood(reply) };
}
