import { readKeyLabel } from '../key/key-label';
import { openKey } from '../key/open-key';
import { holdsKey } from '../panel/replies/holds-key';
import { fingerprintOf, isOwnSalt } from './api-key';
import type { SavedAccount } from './saved-account';

/** While the key is locked: whether a part of the text that is as long as the key has its fingerprint. */
async function holdsFingerprint(text: string, length: number, account: string): Promise<boolean> {
  for (let start = 0; start + length <= text.length; start += 1) {
    if ((await fingerprintOf(text.slice(start, start + length))) === account) return true;
  }
  return false;
}

/** Which of these texts hold the saved key, in whatever spelling: it is saved nowhere else. */
export async function holdOwnKey(texts: string[], saved: SavedAccount | null): Promise<boolean[]> {
  const label = await readKeyLabel();
  if (saved === null || label === null || texts.length === 0) return texts.map(() => false);
  if (label.lock === 'locked')
    return Promise.all(texts.map((text) => holdsFingerprint(text, label.length, label.account)));
  const key = await openKey(saved.account);
  return texts.map((text) => holdsKey(text, key));
}

export async function holdsOwnKey(text: string, saved: SavedAccount | null): Promise<boolean> {
  return (await holdOwnKey([text], saved))[0] === true;
}

/**
 * The fingerprint that the saved key has under another computer's salt.
 * @throws NamedError `locked`; under our own salt it is known all the same.
 */
export const fingerprintUnder = async (salt: string, { account }: SavedAccount): Promise<string> =>
  (await isOwnSalt(salt)) ? account : fingerprintOf(await openKey(account), salt);
