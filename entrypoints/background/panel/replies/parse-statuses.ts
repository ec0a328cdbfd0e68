import { NamedError } from '@/utils/errors';
import { fieldsOf, type Json } from '@/utils/json';
import type { PanelReply } from '../transport';
import { classifyMessage } from './classify-message';
import { isErrorEnvelope, readErrorEnvelope } from './envelope';
import { notUnderstood, openReply } from './open-reply';
import { parseOrderRow, type OrderAnswer } from './parse-order-row';

/** What the panel said of one order. */
export type StatusAnswer = OrderAnswer | { kind: 'notFound' };

const notFound: StatusAnswer = { kind: 'notFound' };

/** Errors for one id that are about the whole account. */
const isAccountError = (error: NamedError) =>
  error.name === 'keyRejected' || error.name === 'accountInactive';

const ownId = (row: Json): string | null => {
  const id = fieldsOf(row)?.get('order');
  return typeof id === 'string' ? id.trim() : null;
};

/** What one row says of its order; `null` when that cannot be read, or is an error that says nothing about it. */
function readRow(row: Json, reply: PanelReply, key: string): StatusAnswer | null {
  if (typeof row === 'string') return classifyMessage(row) === 'orderNotFound' ? notFound : null;
  const fields = fieldsOf(row);
  const order = parseOrderRow(row, key);
  if (order !== null || fields === null || !isErrorEnvelope(fields, 200)) return order;
  const { error } = readErrorEnvelope(fields, reply, key);
  if (isAccountError(error)) throw error;
  return error.name === 'orderNotFound' ? notFound : null;
}

/** Whether a value is what a map of orders holds: an order, an error envelope, or a known error in words. */
function isRow(value: Json, key: string): boolean {
  if (typeof value === 'string') return classifyMessage(value) === 'orderNotFound';
  const fields = fieldsOf(value);
  return fields !== null && (parseOrderRow(value, key) !== null || isErrorEnvelope(fields, 200));
}

/** Whether entries are orders by id: other families of panels wrap theirs in `data` or `result`, which is no id. */
const isMap = (entries: [string, Json][], ids: string[], key: string): boolean =>
  entries.some(([id, row]) => (/\d/.test(id) || ids.includes(id)) && isRow(row, key));

/** Answers by id. A row that names another order than the one it stands for is left out. */
function collect(rows: [string | null, Json][], ids: string[], reply: PanelReply, key: string) {
  const answers = new Map<string, StatusAnswer>();
  const asked = new Set(ids);
  for (const [id, row] of rows) {
    const isContradicted = ownId(row) !== null && ownId(row) !== id;
    if (id === null || !asked.has(id) || answers.has(id) || isContradicted) continue;
    const answer = readRow(row, reply, key);
    if (answer !== null) answers.set(id, answer);
  }
  return answers;
}

/** One order on its own, as the document shows it: it is the one that was asked for, unless it says otherwise. */
function readOnly(row: Json, ids: string[], reply: PanelReply, key: string): Map<string, StatusAnswer> {
  const [id] = ids;
  if (id === undefined || ids.length > 1) throw notUnderstood(reply);
  return collect([[id, row]], ids, reply, key);
}

function readList(rows: Json[], ids: string[], reply: PanelReply, key: string): Map<string, StatusAnswer> {
  const [first] = rows;
  if (rows.length === 1 && first !== undefined && ids.length === 1 && fieldsOf(first) !== null)
    return readOnly(first, ids, reply, key);
  if (!rows.every((row) => ownId(row) !== null)) throw notUnderstood(reply);
  return collect(
    rows.map((row) => [ownId(row), row]),
    ids,
    reply,
    key,
  );
}

/**
 * Reads the reply to `status`, by id and never by position. Ids that were not asked for are ignored; an id that the
 * reply does not (readably) mention is not in the map and keeps its last known state.
 * @throws NamedError `notUnderstood`, the panel's own error (`orderNotFound` when several ids were asked and one error
 * came for all: that says nothing about any of them), or what the reply's page or code says.
 */
export function parseStatuses(reply: PanelReply, ids: string[], key: string): Map<string, StatusAnswer> {
  const value = openReply(reply, key);
  if (Array.isArray(value)) return readList(value, ids, reply, key);
  const fields = fieldsOf(value);
  if (value === null || typeof value !== 'object' || fields === null) throw notUnderstood(reply);
  if (parseOrderRow(value, key) !== null) return readOnly(value, ids, reply, key);
  if (isErrorEnvelope(fields, reply.httpStatus)) {
    const { error } = readErrorEnvelope(fields, reply, key);
    const [id] = ids;
    if (error.name === 'orderNotFound' && id !== undefined && ids.length === 1)
      return new Map([[id, notFound]]);
    throw error;
  }
  const entries = Object.entries(value);
  if (!isMap(entries, ids, key)) throw notUnderstood(reply);
  return collect(entries, ids, reply, key);
}
