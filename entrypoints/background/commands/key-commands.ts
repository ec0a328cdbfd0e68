import { NamedError } from '@/utils/errors';
import { checkKey } from '@/utils/field-checks';
import { changeAccount, type Account } from '../account/account';
import { accountIdOf } from '../account/account-id';
import { panelApi } from '../account/ask-panel';
import { openOwnKey } from '../account/own-key';
import { readSavedAccount, saveApiKey, type SavedAccount } from '../account/saved-account';
import { dropDataKey } from '../key/data-key';
import { readLockState, requireUnlocked } from '../key/lock-state';
import { inTurn } from '../locks';
import { endRest } from '../panel/back-off';
import { takeOverOldId } from '../records/renew-account-id';
import { rewriteStorage } from '../records/rewrite-storage';
import { withRead } from '../settling/balance-evidence';
import { readBalance } from '../tracking/read-balance';

/** @throws NamedError `noKey` when there is none. */
export async function requireKey(): Promise<SavedAccount> {
  const saved = await readSavedAccount();
  if (saved === null) throw new NamedError('noKey');
  return saved;
}

/**
 * Saves a key once the panel has accepted it for a balance read. A refused key changes nothing. Call it while no other
 * work is in progress: see `takeOverOldId` and `dropPlainKey`.
 * @throws NamedError of the read, `keyMalformed`, `locked`.
 */
export async function checkAndSaveKey(text: string): Promise<void> {
  const key = checkKey(text);
  if ('error' in key) throw new NamedError(key.error, key.detail);
  await requireUnlocked();
  await inTurn('apiKey', () => saveWhenAccepted(key.value));
}

async function saveWhenAccepted(key: string): Promise<void> {
  const { amount, currency, serverAt } = await panelApi(key, 'click').readBalance();
  const at = Date.now();
  const id = await accountIdOf(key);
  await takeOverOldId(key, id);
  await changeAccount(id, (account): Account => ({
    ...withRead(account, { amount, currency, at, serverAt }),
    acceptedAt: at,
    problem: null,
  }));
  await dropPlainKey(key);
  await saveApiKey(key, id);
  await endRest();
}

/**
 * Takes another key, as it was typed, out of the storage's files: overwritten, it would stay in them. The new one must not
 * come into the copy that this needs, and is stored afterwards: a worker that dies in between leaves no key, and whoever
 * has just typed it sees that.
 */
async function dropPlainKey(next: string): Promise<void> {
  if ((await readLockState()) !== 'none') return;
  const before = await openOwnKey();
  if (before !== null && before !== next) await rewriteStorage(({ apiKey: _key, ...rest }) => rest);
}

/** @throws NamedError where the panel no longer accepts the key, or does not answer. */
export const checkSavedKey = async (): Promise<void> => {
  await readBalance(await requireKey(), 'click');
};

/**
 * Forgets the key alone, locked or not: its orders and account stay. Call it while no other work is in progress: all of
 * the storage is written anew, because a key that is only removed stays in its files.
 */
export const forgetSavedKey = (): Promise<void> =>
  inTurn('apiKey', async () => {
    await rewriteStorage(({ apiKey: _key, unlockTries: _tries, ...rest }) => rest);
    await dropDataKey();
  });
