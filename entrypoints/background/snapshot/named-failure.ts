import { NamedError } from '@/utils/errors';

/** Names what the browser's storage and database throw; anything else without a name is a mistake of ours. */
export function namedFailure(error: unknown): NamedError {
  if (error instanceof NamedError) return error;
  const isStorage = error instanceof DOMException || /quota|storage|IO error|corruption/i.test(String(error));
  return new NamedError(isStorage ? 'storageFailed' : 'internal');
}
