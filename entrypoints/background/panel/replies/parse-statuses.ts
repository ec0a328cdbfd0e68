import type { NamedError } from '@/utils/errors';
import { fieldsOf, type Json } from '@/utils/json';
import { classifyMessage } from './classify-message';
import { isErrorEnvelope, parseErrorEnvelope, type Fields } from './envelope';
import { notUnderstood, type OpenedReply } from './open-reply';
import { parseOrderRow, type OrderAnswer } from './parse-order-row';

export type StatusAnswer = OrderAnswer | { kind: 'notFound' };

const notFound: StatusAnswer = { kind: 'notFound' };

/** One row, gone through once: an answer, an error, or `unreadable`. `own` is the id that it names itself. */
type Row = { own: string | null; answer: StatusAnswer | null; error: NamedError | null };

const unreadable: Row = { own: null, answer: null, error: null };

const ownId = (fields: Fields): string | null => {
  const id = fields.get('order');
  return typeof id === 'string' ? id.trim() : null;
};

const special = /[\\^$.*+?()[\]{}|/]/g;

/** Whether a message says that the panel does not know this order: "Order not found", "701 is not a number", "ID 701 …". */
function saysNotFound(message: string, id: string | null): boolean {
  if (classifyMessage(message) === 'orderNotFound') return true;
  if (id === null || !message.includes(id)) return false;
  const own = `(?<!\\w)${id.replace(special, '\\$&')}(?!\\w)`;
  const named = new RegExp(`(?:\\border\\b\\s*)?(?:\\bid\\b\\s*)?[#:"']*\\s*${own}`, 'giu');
  return classifyMessage(message.replace(named, 'order ')) === 'orderNotFound';
}

/**
 * `id` is the one that the row stands for. `httpStatus` 200 for a row among others: the reply's code says nothing about
 * one of them.
 */
function parseRow(value: Json, id: string | null, reply: OpenedReply, httpStatus = 200): Row {
  if (typeof value === 'string')
    return saysNotFound(value, id) ? { ...unreadable, answer: notFound } : unreadable;
  const fields = fieldsOf(value);
  if (fields === null) return unreadable;
  const own = ownId(fields);
  const answer = parseOrderRow(fields);
  if (answer !== null) return { own, answer, error: null };
  if (!isErrorEnvelope(fields, httpStatus)) return { ...unreadable, own };
  const { error } = parseErrorEnvelope(fields, reply);
  const isNotFound = error.name === 'orderNotFound' || saysNotFound(error.detail ?? '', id ?? own);
  return { own, answer: isNotFound ? notFound : null, error };
}

/** Errors for one id that are about the whole account. */
const isAccountError = (error: NamedError | null): error is NamedError =>
  error?.name === 'keyRejected' || error?.name === 'accountInactive';

/** Answers by id. A row that names another order than the one it stands for is left out. */
function collect(rows: [string | null, Row][], ids: string[]): Map<string, StatusAnswer> {
  const answers = new Map<string, StatusAnswer>();
  const asked = new Set(ids);
  for (const [id, { own, answer, error }] of rows) {
    const isContradicted = own !== null && own !== id;
    if (id === null || !asked.has(id) || answers.has(id) || isContradicted) continue;
    if (isAccountError(error)) throw error;
    if (answer !== null) answers.set(id, answer);
  }
  return answers;
}

/** One order on its own, as the document shows it: it is the one that was asked for, unless it says otherwise. */
function answerForOnly(row: Row, ids: string[], reply: OpenedReply): Map<string, StatusAnswer> {
  const [id] = ids;
  if (id === undefined || ids.length > 1) throw notUnderstood(reply);
  return collect([[id, row]], ids);
}

function parseList(values: Json[], ids: string[], reply: OpenedReply): Map<string, StatusAnswer> {
  const rows = values.map((value) => parseRow(value, null, reply));
  const [first] = rows;
  if (rows.length === 1 && first !== undefined && ids.length === 1 && fieldsOf(values[0] ?? null) !== null)
    return answerForOnly(first, ids, reply);
  if (!rows.every(({ own }) => own !== null)) throw notUnderstood(reply);
  return collect(
    rows.map((row) => [row.own, row]),
    ids,
  );
}

/** Orders by id. Other families of panels wrap theirs in `data` or `result`, which is no id. */
function parseMap(entries: [string, Json][], ids: string[], reply: OpenedReply): Map<string, StatusAnswer> {
  const rows = entries.map(([id, value]): [string, Row] => [id, parseRow(value, id, reply)]);
  const isMap = rows.some(
    ([id, { answer, error }]) => (/\d/.test(id) || ids.includes(id)) && (answer ?? error) !== null,
  );
  if (!isMap) throw notUnderstood(reply);
  return collect(rows, ids);
}

/**
 * Answers by id and never by position. Ids that were not asked for are ignored; an id that the reply does not
 * (readably) mention is not in the map and keeps its last known state.
 * @throws NamedError `notUnderstood` or the panel's own error (`orderNotFound` when several ids were asked and one error
 * came for all: that says nothing about any of them).
 */
export function parseStatuses(reply: OpenedReply, ids: string[]): Map<string, StatusAnswer> {
  const { value } = reply;
  if (Array.isArray(value)) return parseList(value, ids, reply);
  if (value === null || typeof value !== 'object') throw notUnderstood(reply);
  const [only] = ids.length === 1 ? ids : [];
  const whole = parseRow(value, only ?? null, reply, reply.httpStatus);
  if (whole.answer?.kind === 'report') return answerForOnly(whole, ids, reply);
  if (whole.answer !== null && only !== undefined) return new Map([[only, whole.answer]]);
  if (whole.error !== null) throw whole.error;
  return parseMap(Object.entries(value), ids, reply);
}
