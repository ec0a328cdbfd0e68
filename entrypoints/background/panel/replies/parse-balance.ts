import { fieldsOf } from '@/utils/json';
import { readDecimal, type Decimal } from '@/utils/money/money';
import type { PanelReply } from '../transport';
import { isErrorEnvelope, readErrorEnvelope } from './envelope';
import { notUnderstood, openReply } from './open-reply';
import { parseCurrency } from './parse-currency';

/**
 * Reads the reply to `balance`.
 * @throws NamedError: the panel's own error, or what the reply's page or code says.
 */
export function parseBalance(reply: PanelReply, key: string): { amount: Decimal; currency: string | null } {
  const fields = fieldsOf(openReply(reply, key));
  if (fields === null) throw notUnderstood(reply);
  if (isErrorEnvelope(fields, reply.httpStatus)) throw readErrorEnvelope(fields, reply, key).error;
  const amount = readDecimal(fields.get('balance'));
  if (amount === null) throw notUnderstood(reply);
  return { amount, currency: parseCurrency(fields.get('currency'), key) };
}
