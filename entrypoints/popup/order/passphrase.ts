import { signal } from '@preact/signals';
import type { ErrorName } from '@/utils/errors';

/** What is typed for the next press. It is in no draft, and gone with the popup. */
export const typedPassphrase = signal('');

/**
 * What was typed for a press after which only something else is left to confirm. The press that confirms it sends it
 * again, so that nobody types it twice; it is gone with the review.
 */
export const acceptedPassphrase = signal('');

const asking: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'passphraseNeeded',
  'passphraseWrong',
  'tooManyTries',
]);

/** Whether the worker wants the passphrase before it places this order. */
export const asksForPassphrase = (name: ErrorName | undefined): boolean =>
  name !== undefined && asking.has(name);
