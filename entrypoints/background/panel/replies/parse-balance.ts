import { fieldsOf } from '@/utils/json';
import { readDecimal, type Decimal } from '@/utils/money/money';
import { isErrorEnvelope, parseErrorEnvelope } from './envelope';
import { notUnderstood, type OpenedReply } from './open-reply';
import { parseCurrency } from './parse-currency';

/** @throws NamedError: the panel's own error, or `notUnderstood`. */
export function parseBalance(reply: OpenedReply): { amount: Decimal; currency: string | null } {
  const fields = fieldsOf(reply.value);
  if (fields === null) throw notUnderstood(reply);
  if (isErrorEnvelope(fields, reply.httpStatus)) throw parseErrorEnvelope(fields, reply).error;
  const amount = readDecimal(fields.get('balance'));
  if (amount === null) throw notUnderstood(reply);
  return { amount, currency: parseCurrency(fields.get('currency')) };
}
