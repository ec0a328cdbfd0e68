import type { Answer } from '../api/answer.ts';
import { undocumented, writeError } from '../api/refusal.ts';
import type { Fault } from '../faults.ts';
import type { Reply } from './exchange.ts';

/** Whether the reply is made from the panel's own answer. */
export function isNatural(fault: Fault): boolean {
  const { hang, drop, redirect, retryAfter, status, bodyBytes } = fault;
  const given = fault.raw ?? fault.body;
  if (typeof given === 'function') return true;
  return [hang, drop, redirect, retryAfter, status, bodyBytes, given].every((part) => part === undefined);
}

/** The reply to a request, with what the fault puts in the place of the panel's own answer. */
export function makeReply(fault: Fault, answer: Answer | null): Reply {
  const { redirect, retryAfter } = fault;
  const headers: Reply['headers'] = fault.raw === undefined ? { 'content-type': 'application/json' } : {};
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  if (redirect !== undefined) headers['location'] = redirect.to;
  Object.assign(headers, fault.headers);
  const body = bodyOf(fault, answer);
  if (redirect !== undefined) return { status: redirect.status ?? 307, headers, body };
  const isOwn = isNatural(fault) && fault.raw === undefined && fault.body === undefined;
  const usual = retryAfter !== undefined ? 429 : isOwn ? (answer?.status ?? 200) : 200;
  return { status: fault.status ?? usual, headers, body };
}

function bodyOf(fault: Fault, answer: Answer | null): string | Buffer {
  const given = fault.raw ?? fault.body;
  const natural = answer?.body ?? '';
  if (typeof given === 'function') return given(natural);
  if (given !== undefined) return given;
  if (fault.retryAfter !== undefined) return writeError(undocumented.tooManyRequests);
  return isNatural(fault) ? natural : '';
}
