import { fieldsOf, type Json } from '@/utils/json';
import type { Service } from '@/utils/services/service';
import { isErrorEnvelope, parseErrorEnvelope, saysSuccess } from './envelope';
import { isMasked } from './mask-key';
import { notUnderstood, type OpenedReply } from './open-reply';
import { parseService } from './parse-service';

export type ServicesAnswer = {
  /** May be empty: what that means is the caller's to decide. */
  services: Service[];
  /** Rows that could not be read, whose id an earlier row has, or whose id holds the account's key. */
  droppedRows: number;
};

const noneWords =
  /^(?:empty(?: data| list)?|no (?:data|services?|records?|results?)(?: (?:are |is )?(?:found|available|yet))?|services? (?:are |is )?empty)[.!]*$/i;

const isNone = (value: Json | undefined): boolean =>
  typeof value === 'string' ? noneWords.test(value.trim()) : Array.isArray(value) && value.length === 0;

/** SmartPanel answers `{"status":"success","data":"Empty Data"}` where there is no service, its kin say it elsewhere. */
function isEmptyList(value: Json): boolean {
  if (isNone(value)) return true;
  const fields = fieldsOf(value);
  if (fields === null) return false;
  const isSaid = ['services', 'error', 'message', 'msg'].some((name) => isNone(fields.get(name)));
  return isSaid || (saysSuccess(fields) && isNone(fields.get('data')));
}

function parseRows(rows: Json[]): ServicesAnswer {
  const services = new Map<string, Service>();
  for (const row of rows) {
    const service = parseService(row);
    if (service === null || services.has(service.id) || isMasked(service.id)) continue;
    services.set(service.id, service);
  }
  return { services: [...services.values()], droppedRows: rows.length - services.size };
}

/**
 * Of two rows with one id the first counts.
 * @throws NamedError: the panel's own error, or `notUnderstood` when it is no list or none of its rows can be read.
 */
export function parseServices(reply: OpenedReply): ServicesAnswer {
  const { value } = reply;
  if (isEmptyList(value)) return { services: [], droppedRows: 0 };
  const fields = fieldsOf(value);
  if (fields !== null && isErrorEnvelope(fields, reply.httpStatus))
    throw parseErrorEnvelope(fields, reply).error;
  if (!Array.isArray(value)) throw notUnderstood(reply);
  const answer = parseRows(value);
  if (answer.services.length === 0) throw notUnderstood(reply);
  return answer;
}
