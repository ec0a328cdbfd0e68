import { storage } from 'wxt/utils/storage';
import { NamedError } from '@/utils/errors';
import { lockRulesKey, readLockRules, type LockRules } from '@/utils/lock-rules';
import { sealWithPassphrase } from '../key/seal';
import { openSlot, unlock } from '../key/unlock';
import { lockAnyway, lockWhenIdle, renewAutoLock } from '../locking/lock';
import { rewriteStorage } from '../records/rewrite-storage';

const minPassphraseChars = 10;

/** @throws NamedError `passphraseShort` */
function requireLong(passphrase: string): void {
  const typed = passphrase.normalize('NFKC').trim();
  if ([...typed].length < minPassphraseChars) throw new NamedError('passphraseShort');
}

/**
 * Puts the key behind a passphrase, or behind another one. Call it while no other work is in progress: all of the
 * storage is written anew, so that the key as it was typed, or what the earlier passphrase opens, is not left in its
 * files.
 * @throws NamedError `passphraseShort`, `noKey`; with a lock as `openSlot`.
 */
export async function setPassphrase(passphrase: string, current: string): Promise<void> {
  requireLong(passphrase);
  const apiKey = await sealWithPassphrase(passphrase, current);
  await rewriteStorage((whole) => ({ ...whole, apiKey }));
  await renewAutoLock();
}

/** Unlocks, and begins the time without use. @throws NamedError as `openSlot`. */
export async function unlockKey(passphrase: string): Promise<void> {
  await unlock(passphrase);
  await renewAutoLock();
}

export const lockKey = (isForced: boolean): Promise<void> => (isForced ? lockAnyway() : lockWhenIdle());

const isSame = (a: LockRules['askAgain'], b: LockRules['askAgain']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Saves the rules of the lock. That an order is asked about is changed by who knows the passphrase.
 * @throws NamedError as `openSlot`.
 */
export async function saveLockRules(rules: LockRules, passphrase: string): Promise<void> {
  const { askAgain } = await readLockRules();
  if (askAgain.for !== 'none' && !isSame(askAgain, rules.askAgain)) await openSlot(passphrase);
  await storage.setItem(lockRulesKey, rules);
  await renewAutoLock();
}
