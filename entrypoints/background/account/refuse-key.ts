import { NamedError } from '@/utils/errors';
import { holdsKey } from '../panel/replies/holds-key';
import { holdsRememberedKey } from './key-check';
import { openOwnKey } from './own-key';

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * Refuses what a user typed, pasted or imported when the key is in it: it is kept in one place and sent to one address.
 * @throws NamedError `textHoldsKey`.
 */
export async function refuseKeyIn(typed: unknown): Promise<void> {
  const texts = textsIn(typed);
  const key = await openOwnKey();
  const isThere = key === null ? await holdsRememberedKey(texts) : texts.some((text) => holdsKey(text, key));
  if (isThere) throw new NamedError('textHoldsKey');
}
