import { replyOf } from './read-reply';

/** A row of `cases/api-replies*.json`: what a panel of this family answered. */
export type ReplyCase = { action: string; http: number; body: unknown };

/** The body as it came over the wire. A body of text is not JSON. */
export const textOf = ({ body }: ReplyCase): string =>
  typeof body === 'string' ? body : JSON.stringify(body);

/** A short name that no other case has. */
export const keyOf = (given: ReplyCase): string =>
  `${given.action} ${given.http} ${textOf(given)}`.slice(0, 72);

/** The case as a reply of the transport. */
export function replyOfCase(given: ReplyCase) {
  const text = textOf(given);
  const contentType = text.startsWith('<') ? 'text/html; charset=UTF-8' : 'application/json';
  return replyOf(text, given.http, { contentType });
}
