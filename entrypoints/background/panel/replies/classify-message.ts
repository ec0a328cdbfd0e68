import type { ErrorName } from '@/utils/errors';
import { decodeEntities } from '@/utils/i18n/decode-entities';
import { knownMessages } from './known-messages';

/** Longer texts are no message of a panel's table, whatever they hold: pages, stack traces, essays. */
const maxMessageChars = 250;

const table = knownMessages.map(([name, pattern]) => ({ name, pattern: new RegExp(`^(?:${pattern})$`) }));

/** Lower case, words only: tags, punctuation, numbers and the `neworder.error.` of language-file keys are not there. */
function foldMessage(message: string): string {
  return decodeEntities(message)
    .normalize('NFKC')
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
  if (folded.length > maxMessageChars || isSecondHand.test(folded)) return null;
  return table.find(({ pattern }) => pattern.test(folded))?.name ?? null;
}

/** Meanings that never say by themselves that an order was not placed. */
const indefinite: ReadonlySet<ErrorName> = new Set(['panelFailed', 'tooManyRequests', 'orderNotFound']);

/**
 * "User not found" may be said of the user that the link names, by a supplier, after the order was taken: only words
 * about the key, the API or "your account" are about the one who asks.
 */
const isOfAsker = /\b(?:api|key|token|your|authenti\w*|unauthori[sz]ed|credentials|log ?in)\b/;

/** Whether an answer to `add` says for certain that nothing was placed. */
export function isRefusal(meaning: ErrorName | null, message: string): boolean {
  if (meaning === null || indefinite.has(meaning)) return false;
  const isAboutAccount = meaning === 'keyRejected' || meaning === 'accountInactive';
  return !isAboutAccount || isOfAsker.test(foldMessage(message));
}
