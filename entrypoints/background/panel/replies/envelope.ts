import { NamedError, type ErrorName } from '@/utils/errors';
import { fieldsOf, type Json } from '@/utils/json';
import { classifyMessage } from './classify-message';
import { panelWords, restAsked, type OpenedReply } from './open-reply';

export type Fields = ReadonlyMap<string, Json>;

/** Some servers say by `error` that there is none. */
const noError: ReadonlySet<string> = new Set([
  '',
  '0',
  'false',
  'null',
  'nil',
  'none',
  'no',
  'ok',
  'success',
  'successful',
  'no error',
  'no errors',
  'noerror',
  'undefined',
]);

/** In one spelling: "No_Error." is "no error". */
const plainWord = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isSaying = (value: Json | undefined): boolean => {
  if (typeof value === 'string') return !noError.has(plainWord(value));
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

const failureWords = /^(?:error|errors|fail|failed|failure|false|[45]\d\d)$/;

/** `success` as a flag: `false`, 0, "0", "false", "no" … say error, and so does nothing else of it. */
const isFlaggedFailure = (fields: Fields): boolean => {
  const flag = fields.get('success');
  if (typeof flag !== 'string') return flag === false;
  const word = plainWord(flag);
  return ['0', 'no', 'n', 'off'].includes(word) || failureWords.test(word);
};

const isFlaggedSuccess = (fields: Fields): boolean => {
  const flag = fields.get('success');
  return flag === true || (typeof flag === 'string' && /^(?:1|true|yes|ok|success)$/.test(plainWord(flag)));
};

const saysError = (fields: Fields): boolean =>
  failureWords.test(statusWord(fields)) || isFlaggedFailure(fields);

/** Whether `status` or `success` says that the call went well, and neither that it did not. */
export const saysSuccess = (fields: Fields): boolean =>
  !saysError(fields) &&
  (['success', 'successful', 'ok', 'true', '200', '201'].includes(statusWord(fields)) ||
    isFlaggedSuccess(fields));

/** Whether nothing but a flag says that it is an error: its words are then no more than a hint. */
export const isErrorByFlag = (fields: Fields): boolean =>
  !hasErrorField(fields) &&
  !failureWords.test(statusWord(fields)) &&
  typeof fields.get('success') === 'string' &&
  isFlaggedFailure(fields);

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

/** "1", "true", "E102": beside words it is not what the panel says. */
const isCode = (text: string): boolean => !/\p{L}{2}.*\s\p{L}|\p{L}{5}/u.test(text);

export type EnvelopeError = {
  error: NamedError;
  /** `null` when its message is not known, and the name is a guess from the code. */
  meaning: ErrorName | null;
};

export function parseErrorEnvelope(fields: Fields, reply: Omit<OpenedReply, 'value'>): EnvelopeError {
  const texts = messagesOf(fields).toSorted((a, b) => Number(isCode(a)) - Number(isCode(b)));
  const known = texts.find((text) => classifyMessage(text) !== null);
  const meaning = known === undefined ? null : classifyMessage(known);
  const shown = panelWords(known ?? texts[0] ?? '');
  const name = meaning ?? meaningOfCode(reply.httpStatus);
  const error = new NamedError(name, shown === '' ? null : shown, restAsked(name, reply));
  return { error, meaning };
}
