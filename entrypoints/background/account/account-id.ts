import { storage } from 'wxt/utils/storage';
import { inTurn } from '../locks';
import { slowHashOf } from './slow-hash';

const saltItem = storage.defineItem<unknown>('local:accountSalt');

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

/** Whether an id is of version 2. Those of version 1 are a fast hash: see `old-account-id.ts`. */
export const isAccountId = (id: string): boolean => /^v2-[0-9a-f]{32}$/.test(id);

/**
 * The id of the account that a key belongs to: a slow hash over a random salt, so that whoever has both pays for each
 * guess. It takes some 85 ms: it is made once for a key, and kept beside it. The salt is this computer's unless another
 * is given.
 */
export const accountIdOf = async (key: string, salt?: string): Promise<string> =>
  `v2-${await slowHashOf(key, salt ?? (await readSalt()))}`;
