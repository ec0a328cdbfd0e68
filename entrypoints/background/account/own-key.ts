import { openKey } from '../key/open-key';
import { holdsKey } from '../panel/replies/holds-key';
import { fingerprintOf } from './api-key';
import type { SavedAccount } from './saved-account';

/** Which of these texts hold the saved key, in whatever spelling: it is saved nowhere else. */
export async function holdOwnKey(texts: string[], saved: SavedAccount | null): Promise<boolean[]> {
  if (saved === null || texts.length === 0) return texts.map(() => false);
  const key = await openKey(saved.account);
  return texts.map((text) => holdsKey(text, key));
}

export async function holdsOwnKey(text: string, saved: SavedAccount | null): Promise<boolean> {
  return (await holdOwnKey([text], saved))[0] === true;
}

/** The fingerprint that the saved key has under another computer's salt. */
export const fingerprintUnder = async (salt: string, { account }: SavedAccount): Promise<string> =>
  fingerprintOf(await openKey(account), salt);
