import { storage } from 'wxt/utils/storage';
import { hexOf, utf8 } from '../key/bytes';
import { inTurn } from '../locks';

const saltItem = storage.defineItem<unknown>('local:salt');

/** Makes the salt once, under a lock: with two salts one key would be two accounts. */
const readSalt = (): Promise<string> =>
  inTurn('salt', async () => {
    const stored = await saltItem.getValue();
    if (typeof stored === 'string') return stored;
    const salt = crypto.randomUUID();
    await saltItem.setValue(salt);
    return salt;
  });

export const isOwnSalt = async (salt: string): Promise<boolean> => (await saltItem.getValue()) === salt;

/** Takes over another computer's salt where there is none yet: the key is then the same account on both. */
export const adoptSalt = (salt: string): Promise<void> =>
  inTurn('salt', async () => {
    if (typeof (await saltItem.getValue()) !== 'string') await saltItem.setValue(salt);
  });

/**
 * The account that a key belongs to: the first 8 bytes, as hex, of SHA-256 over a random salt and the key. The salt is
 * this computer's unless another is given.
 */
export async function fingerprintOf(key: string, salt?: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8((salt ?? (await readSalt())) + key));
  return hexOf(new Uint8Array(digest).slice(0, 8));
}
