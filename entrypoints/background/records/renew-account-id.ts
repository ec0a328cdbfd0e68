import { NamedError } from '@/utils/errors';
import { accountIdOf, isAccountId } from '../account/account-id';
import { isKeyRemembered, rememberKey } from '../account/key-check';
import { oldAccountIdOf, readOldSalt } from '../account/old-account-id';
import { openOwnKey } from '../account/own-key';
import { readKeyLabel } from '../key/key-label';
import { moveAccount } from './move-account';

/** Whether the saved key is at hand and its account still has an id of version 1. */
export async function isRenewalDue(): Promise<boolean> {
  const label = await readKeyLabel();
  return label !== null && label.lock !== 'locked' && !isAccountId(label.account);
}

/** The key at hand; one that is damaged is no reason to do nothing else. */
async function openSoundKey(): Promise<string | null> {
  try {
    return await openOwnKey();
  } catch (error) {
    if (error instanceof NamedError && error.name === 'keyDamaged') return null;
    throw error;
  }
}

/**
 * Gives the account of the key at hand its id of version 2, once. Call it while no other work is in progress.
 * @throws as `moveAccount`; it is then done again by the next start or unlock.
 */
export async function renewAccountId(): Promise<void> {
  const label = await readKeyLabel();
  if (label === null || !(await isRenewalDue())) return;
  const key = await openSoundKey();
  if (key === null) return;
  if (!(await isKeyRemembered())) await rememberKey(key);
  await moveAccount(label.account, await accountIdOf(key));
}

/**
 * Takes over what an earlier version kept of the account of a key that is entered now: known by its old id, which is
 * made once more for that. Call it while no other work is in progress.
 * @throws as `moveAccount`
 */
export async function takeOverOldId(key: string, id: string): Promise<void> {
  const salt = await readOldSalt();
  if (salt !== null) await moveAccount(await oldAccountIdOf(key, salt), id);
}
