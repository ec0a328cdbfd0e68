import { signal } from '@preact/signals';
import type { ErrorName } from '@/utils/errors';

/** What is typed for the next press. It is in no draft, and gone with the popup. */
export const typedPassphrase = signal('');

const asking: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'passphraseNeeded',
  'passphraseWrong',
  'tooManyTries',
]);

/** Whether the worker wants the passphrase before it places this order. */
export const asksForPassphrase = (name: ErrorName | undefined): boolean =>
  name !== undefined && asking.has(name);
