import { NamedError, type ErrorName } from '@/utils/errors';
import { sanitizeText } from '@/utils/i18n/sanitize-text';
import { fieldsOf, type Json } from '@/utils/json';
import { classifyMessage } from './classify-message';
import type { OpenedReply } from './open-reply';

export type Fields = ReadonlyMap<string, Json>;

/** Some servers say by `error` that there is none. */
const noError: ReadonlySet<string> = new Set(['', '0', 'false', 'null', 'none', 'no', 'ok', 'success']);

const isSaying = (value: Json | undefined): boolean => {
  if (typeof value === 'string') return !noError.has(value.trim().toLowerCase());
  if (value === null || value === undefined || typeof value === 'boolean') return value === true;
  return Object.keys(value).length > 0;
};

/** The texts in a value: itself, or one level down (`{code, message}`, a list, a list per field); the message first. */
function textsIn(value: Json | undefined, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (value === null || value === undefined || typeof value === 'boolean' || depth > 2) return [];
  const fields = fieldsOf(value);
  const message = [...textsIn(fields?.get('message'), depth + 1), ...textsIn(fields?.get('msg'), depth + 1)];
  return message.length > 0
    ? message
    : Object.values(value)
        .slice(0, 5)
        .flatMap((each) => textsIn(each, depth + 1));
}

const statusWord = (fields: Fields): string => {
  const status = fields.get('status');
  return typeof status === 'boolean'
    ? String(status)
    : typeof status === 'string'
      ? status.trim().toLowerCase()
      : '';
};

/** Whether `status` says that the call went well. */
export const saysSuccess = (fields: Fields): boolean =>
  ['success', 'successful', 'ok', 'true', '200', '201'].includes(statusWord(fields));

const saysError = (fields: Fields): boolean =>
  /^(?:error|fail|failed|failure|false|[45]\d\d)$/.test(statusWord(fields)) ||
  fields.get('success') === false;

/** Whether there is a field that only an error has. */
export const hasErrorField = (fields: Fields): boolean =>
  isSaying(fields.get('error')) || isSaying(fields.get('errors'));

/** The panel's words, `error` first: `msg` and `message` may be translated. */
export const messagesOf = (fields: Fields): string[] =>
  ['error', 'errors', 'message', 'msg', 'detail'].flatMap((name) =>
    isSaying(fields.get(name)) ? textsIn(fields.get(name)) : [],
  );

/**
 * Whether a reply is the panel's error envelope: `error`, or `status: "error"`, or a code that says error together with
 * a message.
 */
export const isErrorEnvelope = (fields: Fields, httpStatus: number): boolean =>
  hasErrorField(fields) ||
  saysError(fields) ||
  (httpStatus >= 400 && !saysSuccess(fields) && messagesOf(fields).length > 0);

/** For an error whose message is not known. */
function meaningOfCode(httpStatus: number): ErrorName {
  if (httpStatus === 401) return 'keyRejected';
  if (httpStatus === 402) return 'insufficientBalance';
  if (httpStatus === 429) return 'tooManyRequests';
  return httpStatus >= 500 ? 'panelFailed' : 'refused';
}

export type EnvelopeError = {
  error: NamedError;
  /** `null` when its message is not known, and the name is a guess from the code. */
  meaning: ErrorName | null;
};

export function parseErrorEnvelope(
  fields: Fields,
  { httpStatus, retryAfterSeconds }: Omit<OpenedReply, 'value'>,
): EnvelopeError {
  const texts = messagesOf(fields);
  const known = texts.find((text) => classifyMessage(text) !== null);
  const meaning = known === undefined ? null : classifyMessage(known);
  const shown = sanitizeText(known ?? texts[0] ?? '');
  const name = meaning ?? meaningOfCode(httpStatus);
  const error = new NamedError(name, shown === '' ? null : shown, retryAfterSeconds);
  return { error, meaning };
}
