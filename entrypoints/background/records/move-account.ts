import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { isAccountId } from '../account/account-id';
import { readKeyLabel } from '../key/key-label';
import { rebindKey } from '../key/rebind-key';
import { mergeFiles } from './merge-files';
import { moveCatalogue } from './move-catalogue';
import { moveRecords } from './move-records';
import { rewriteStorage } from './rewrite-storage';
import { withAccount } from './with-account';

const prefix = 'account:';
type Stored = Record<string, unknown>;

/** What is stored, without the key, under the other id. What lies there already, of an interrupted move, stays. */
function movedIn(whole: Stored, from: string, to: string, isOldSaltKept: boolean): Stored {
  const { apiKey: _key, salt, [prefix + from]: account, ...rest } = whole;
  return {
    ...(account !== undefined && { [prefix + to]: account }),
    ...(withAccount(rest, from, to) as Stored),
    ...(isOldSaltKept && salt !== undefined && { salt }),
  };
}

/** All in one step, and out of the files: see `rewriteStorage`. */
const moveBehindLock = (from: string, to: string, isOldSaltKept: boolean, apiKey: unknown): Promise<void> =>
  rewriteStorage((whole) => ({
    ...movedIn(whole, from, to, isOldSaltKept),
    apiKey: apiKey ?? whole['apiKey'],
  }));

/**
 * The key as it was typed must not come into the copy that a rewriting needs. Its account is changed last: until then the
 * next worker begins the move again.
 */
async function moveInPlace(from: string, to: string, isOldSaltKept: boolean, apiKey: unknown): Promise<void> {
  const whole: Stored = await browser.storage.local.get(null);
  await browser.storage.local.set(movedIn(whole, from, to, isOldSaltKept));
  await browser.storage.local.remove(isOldSaltKept ? [prefix + from] : [prefix + from, 'salt']);
  if (apiKey !== null) await storage.setItem('local:apiKey', apiKey);
}

async function isOldLeftInStorage(from: string): Promise<boolean> {
  const keys = Object.keys(await browser.storage.local.get(null));
  const ids = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  return ids.some((id) => id !== from && !isAccountId(id));
}

/**
 * Moves everything that is stored of an account to another id of it, the saved key too where it is this account's. What
 * version 1 made its ids with goes as soon as nothing lies under one. Call it while no other work is in progress.
 *
 * The orders come first, in the database, and the key last: interrupted at any moment, both copies of an order are
 * there, and the next worker, which finds the key under the old id, does it all again.
 * @throws DOMException, NamedError `storageFailed`, `locked`, `keyDamaged`.
 */
export async function moveAccount(from: string, to: string): Promise<void> {
  const label = await readKeyLabel();
  const apiKey = label?.account === from ? await rebindKey(to) : null;
  const isOldSaltKept = [
    await moveRecords(from, to),
    await moveCatalogue(from, to),
    await isOldLeftInStorage(from),
  ].includes(true);
  const move = label === null || label.lock === 'none' ? moveInPlace : moveBehindLock;
  await move(from, to, isOldSaltKept, apiKey);
  await mergeFiles();
}
