import { NamedError } from '@/utils/errors';
import { readDataKey } from './data-key';
import { unsealKey } from './sealed-key';
import { isSealed, readStoredKey } from './stored-key';

/**
 * The key of this account, for one request or one comparison: whoever opens it lets it go. The structure test names the
 * few files that may.
 * @throws NamedError `noKey` when there is none, `accountChanged` when another account's was saved meanwhile, `locked`,
 * `keyDamaged`.
 */
export async function openKey(account: string): Promise<string> {
  const stored = await readStoredKey();
  if (stored === null) throw new NamedError('noKey');
  if (stored.account !== account) throw new NamedError('accountChanged');
  if (!isSealed(stored)) return stored.key;
  const dataKey = await readDataKey(stored.vault);
  if (dataKey === null) throw new NamedError('locked');
  return unsealKey(dataKey, stored);
}
