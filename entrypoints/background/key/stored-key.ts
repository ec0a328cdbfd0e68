import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { sealedKeySchema, type SealedKey } from './sealed-key';

/** As it is typed: in the profile's files anybody who reads them finds it. */
const plainKeySchema = z.object({ key: z.string(), account: z.string() });
export type PlainKey = z.infer<typeof plainKeySchema>;

const storedKeySchema = z.union([plainKeySchema, sealedKeySchema]);
export type StoredKey = PlainKey | SealedKey;

const keyItem = storage.defineItem<unknown>('local:apiKey');

/** `null` where there is none, or nothing sound. */
export async function readStoredKey(): Promise<StoredKey | null> {
  const read = storedKeySchema.safeParse(await keyItem.getValue());
  return read.success ? read.data : null;
}

export const isSealed = (stored: StoredKey | null): stored is SealedKey =>
  stored !== null && 'sealed' in stored;

export const writeStoredKey = (stored: StoredKey): Promise<void> => keyItem.setValue(stored);

/** Forgets the key alone: its orders and account stay. */
export const removeStoredKey = (): Promise<void> => keyItem.removeValue();

/** The last four characters, the only part of the key that pages may see. */
export const endOfKey = (key: string): string => key.slice(-4);
