import { utcText } from '../i18n/utc-text';
import type { RequestLine } from './request-line';

/** A line of the log as text: time, action, HTTP status, milliseconds, bytes, guard, error. "-" where there is none. */
export const requestText = ({ at, action, httpStatus, ms, bytes, guard, error }: RequestLine): string =>
  [utcText(at), action, httpStatus ?? '-', `${ms} ms`, `${bytes} B`, guard ?? '-', error ?? '-'].join('  ');
