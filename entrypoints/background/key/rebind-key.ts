import { NamedError } from '@/utils/errors';
import { readDataKey } from './data-key';
import { sealKey, unsealKey } from './sealed-key';
import { isSealed, readStoredKey, type StoredKey } from './stored-key';

/**
 * What is to be stored in the place of the saved key, so that it belongs to the account under another id: behind a lock
 * it is bound to the id, and sealed anew. Nothing is written.
 * @throws NamedError `noKey`, `locked`, `keyDamaged`.
 */
export async function rebindKey(account: string): Promise<StoredKey> {
  const stored = await readStoredKey();
  if (stored === null) throw new NamedError('noKey');
  if (!isSealed(stored)) return { ...stored, account };
  const dataKey = await readDataKey(stored.vault);
  if (dataKey === null) throw new NamedError('locked');
  const label = { ...stored, account };
  return { ...label, sealed: await sealKey(dataKey, await unsealKey(dataKey, stored), label) };
}
