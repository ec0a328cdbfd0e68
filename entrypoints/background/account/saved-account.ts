import { endOfKey, readStoredKey, writeStoredKey } from '../key/stored-key';
import { fingerprintOf } from './api-key';

/** The account whose key is saved, without the key: all that anything but a request needs. */
export type SavedAccount = {
  /** Its fingerprint. */
  account: string;
  /** The last four characters of the key. */
  end: string;
};

/** `null` where no key is saved. */
export async function readSavedAccount(): Promise<SavedAccount | null> {
  const stored = await readStoredKey();
  return stored === null ? null : { account: stored.account, end: endOfKey(stored.key) };
}

/** Saves a key that the panel has accepted. */
export async function saveApiKey(key: string): Promise<SavedAccount> {
  const account = await fingerprintOf(key);
  await writeStoredKey({ key, account });
  return { account, end: endOfKey(key) };
}
