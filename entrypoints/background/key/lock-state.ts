import { NamedError } from '@/utils/errors';
import { readDataKey } from './data-key';
import { isSealed, readStoredKey, type StoredKey } from './stored-key';

/** `none`: the key lies in storage as it was typed. */
export type LockState = 'none' | 'unlocked' | 'locked';

export async function lockStateOf(stored: StoredKey | null): Promise<LockState> {
  if (!isSealed(stored)) return 'none';
  return (await readDataKey(stored.vault)) === null ? 'locked' : 'unlocked';
}

export const readLockState = async (): Promise<LockState> => lockStateOf(await readStoredKey());

/** @throws NamedError `locked` */
export async function requireUnlocked(): Promise<void> {
  if ((await readLockState()) === 'locked') throw new NamedError('locked');
}
