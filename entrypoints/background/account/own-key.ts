import { readKeyLabel } from '../key/key-label';
import { openKey } from '../key/open-key';
import { fingerprintOf, isOwnSalt } from './api-key';
import type { SavedAccount } from './saved-account';

/** The saved key, to be compared with a text and let go; `null` where there is none, or it is locked. */
export async function openOwnKey(): Promise<string | null> {
  const label = await readKeyLabel();
  return label === null || label.lock === 'locked' ? null : openKey(label.account);
}

/**
 * The fingerprint that the saved key has under another computer's salt.
 * @throws NamedError `locked`; under our own salt it is known all the same.
 */
export const fingerprintUnder = async (salt: string, { account }: SavedAccount): Promise<string> =>
  (await isOwnSalt(salt)) ? account : fingerprintOf(await openKey(account), salt);
