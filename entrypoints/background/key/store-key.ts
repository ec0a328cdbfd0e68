import { NamedError } from '@/utils/errors';
import { dropDataKey, readDataKey } from './data-key';
import { sealKey, unsealKey } from './sealed-key';
import { endOfKey, isSealed, readStoredKey, writeStoredKey } from './stored-key';
import { openSlot } from './unlock';

/**
 * Stores a key in the place of the one before: behind the same lock where there is one.
 * @returns its last four characters.
 * @throws NamedError `locked`
 */
export async function storeKey(key: string, account: string): Promise<string> {
  const stored = await readStoredKey();
  const end = endOfKey(key);
  if (!isSealed(stored)) {
    await writeStoredKey({ key, account });
    return end;
  }
  const dataKey = await readDataKey(stored.vault);
  if (dataKey === null) throw new NamedError('locked');
  const label = { ...stored, account, endOfKey: end };
  await writeStoredKey({ ...label, sealed: await sealKey(dataKey, key, label) });
  return end;
}

/** Back to the key as it was typed. @throws NamedError as `openSlot`. */
export async function takeLockOff(passphrase: string): Promise<void> {
  const { sealed, dataKey } = await openSlot(passphrase);
  await writeStoredKey({ key: await unsealKey(dataKey, sealed), account: sealed.account });
  await dropDataKey();
}
