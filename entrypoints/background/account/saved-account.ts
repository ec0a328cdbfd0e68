import { readKeyLabel } from '../key/key-label';
import { storeKey } from '../key/store-key';

/** The account whose key is saved, without the key: all that anything but a request needs. */
export type SavedAccount = {
  /** Its id (`account-id.ts`). */
  account: string;
  /** The last four characters of the key. */
  end: string;
};

/** `null` where no key is saved. It is known also while the key is locked. */
export async function readSavedAccount(): Promise<SavedAccount | null> {
  const label = await readKeyLabel();
  return label === null ? null : { account: label.account, end: label.end };
}

/** Saves a key that the panel has accepted, of this account. @throws NamedError `locked` */
export const saveApiKey = async (key: string, account: string): Promise<SavedAccount> => ({
  account,
  end: await storeKey(key, account),
});
