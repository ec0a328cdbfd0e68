import type { ErrorName } from '@/utils/errors';
import { knownMessages } from './known-messages';

/** Longer texts are no message of a panel's table, whatever they hold: pages, stack traces, essays. */
const maxMessageChars = 250;

const table = knownMessages.map(([name, pattern]) => ({ name, pattern: new RegExp(`^(?:${pattern})$`) }));

/** Lower case, words only: tags, punctuation, numbers and the `neworder.error.` of language-file keys are not there. */
function foldMessage(message: string): string {
  return message
    .replace(/<[^<>]*>/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ ?(?<!\S)\d+(?!\S)/g, '')
    .trim()
    .replace(/^(?:(?:neworder|new order|order|api) )?(?:error )+/, '');
}

/** Somebody else's answer, passed on: it says nothing about this account's balance or key. */
const isSecondHand = /\b(?:provider|supplier|upstream|vendor)\b/;

/** The meaning of a message of the panel's, or `null` when it is none that is known. */
export function classifyMessage(message: string): ErrorName | null {
  if (message.length > maxMessageChars * 2) return null;
  const folded = foldMessage(message);
  if (folded === '' || folded.length > maxMessageChars || isSecondHand.test(folded)) return null;
  return table.find(({ pattern }) => pattern.test(folded))?.name ?? null;
}

/** Meanings that never say by themselves that an order was not placed. */
const indefinite: ReadonlySet<ErrorName> = new Set(['panelFailed', 'tooManyRequests', 'orderNotFound']);

/** Whether the meaning says for certain that the order it answers was not placed. */
export function isRefusal(meaning: ErrorName | null): boolean {
  return meaning !== null && !indefinite.has(meaning);
}
