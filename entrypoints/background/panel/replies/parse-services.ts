import { fieldsOf, type Json } from '@/utils/json';
import { readService, type Service } from '@/utils/services/service';
import type { PanelReply } from '../transport';
import { isErrorEnvelope, readErrorEnvelope, saysSuccess } from './envelope';
import { holdsKey } from './holds-key';
import { notUnderstood, openReply } from './open-reply';
import { withoutKey } from './panel-text';

export type ServicesAnswer = {
  /** May be empty: what that means is the caller's to decide. */
  services: Service[];
  /** Rows that could not be read, whose id an earlier row has, or whose id holds the account's key. */
  droppedRows: number;
};

/** SmartPanel's answer where there is no service: `{"status":"success","data":"Empty Data"}`. */
function isEmptyList(value: Json): boolean {
  const fields = fieldsOf(value);
  const data = fields?.get('data');
  const isEmpty = Array.isArray(data) ? data.length === 0 : data === 'Empty Data';
  return fields !== null && saysSuccess(fields) && isEmpty;
}

function readRows(rows: Json[], key: string): ServicesAnswer {
  const services = new Map<string, Service>();
  const mask = (text: string) => withoutKey(text, key);
  for (const row of rows) {
    const service = readService(row, mask);
    if (service === null || services.has(service.id) || holdsKey(service.id, key)) continue;
    services.set(service.id, service);
  }
  return { services: [...services.values()], droppedRows: rows.length - services.size };
}

/**
 * Reads the reply to `services`. Of two rows with one id the first counts.
 * @throws NamedError: the panel's own error, `notUnderstood` when it is no list or none of its rows can be read, or
 * what the reply's page or code says.
 */
export function parseServices(reply: PanelReply, key: string): ServicesAnswer {
  const value = openReply(reply, key);
  const fields = fieldsOf(value);
  if (fields !== null && isErrorEnvelope(fields, reply.httpStatus))
    throw readErrorEnvelope(fields, reply, key).error;
  if (isEmptyList(value)) return { services: [], droppedRows: 0 };
  if (!Array.isArray(value)) throw notUnderstood(reply);
  const answer = readRows(value, key);
  if (value.length > 0 && answer.services.length === 0) throw notUnderstood(reply);
  return answer;
}
