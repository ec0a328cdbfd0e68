import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { inTurn } from '../locks';

const savedKeySchema = z.object({ key: z.string(), account: z.string() });
/** The key and the fingerprint of its account. It stays in the worker: pages get the last four characters. */
export type SavedKey = z.infer<typeof savedKeySchema>;

const keyItem = storage.defineItem<unknown>('local:apiKey');
const saltItem = storage.defineItem<unknown>('local:salt');

/** Made once, in turn: with two salts one key would be two accounts. */
const readSalt = (): Promise<string> =>
  inTurn('salt', async () => {
    const stored = await saltItem.getValue();
    if (typeof stored === 'string') return stored;
    const salt = crypto.randomUUID();
    await saltItem.setValue(salt);
    return salt;
  });

/**
 * Takes over the salt of another computer where there is none yet, so that the key is the same account here as there.
 */
export const adoptSalt = (salt: string): Promise<void> =>
  inTurn('salt', async () => {
    if (typeof (await saltItem.getValue()) !== 'string') await saltItem.setValue(salt);
  });

/**
 * Which account a key belongs to: the first 8 bytes of SHA-256 over a random salt and the key, as hex. The salt is this
 * computer's unless another one's is given.
 */
export async function fingerprintOf(key: string, salt?: string): Promise<string> {
  const bytes = new TextEncoder().encode((salt ?? (await readSalt())) + key);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The saved key, or `null` when there is none. */
export async function readApiKey(): Promise<SavedKey | null> {
  const read = savedKeySchema.safeParse(await keyItem.getValue());
  return read.success ? read.data : null;
}

/** Saves a key that the panel has accepted. */
export async function saveApiKey(key: string): Promise<SavedKey> {
  const saved = { key, account: await fingerprintOf(key) };
  await keyItem.setValue(saved);
  return saved;
}

/** Forgets the key. Orders and what is known of the account stay. */
export const forgetApiKey = (): Promise<void> => keyItem.removeValue();

/** What pages may see of the key. */
export const endOfKey = (key: string): string => key.slice(-4);
