import { readKeyLabel } from '../key/key-label';
import { openKey } from '../key/open-key';
import { accountIdOf, isAccountId, isOwnSalt } from './account-id';
import { oldAccountIdOf, readOldSalt } from './old-account-id';
import type { SavedAccount } from './saved-account';

/** The saved key, to be compared with a text and let go; `null` where there is none, or it is locked. */
export async function openOwnKey(): Promise<string | null> {
  const label = await readKeyLabel();
  return label === null || label.lock === 'locked' ? null : openKey(label.account);
}

/** What the ids of accounts in a file are made with; `oldSalt` those of version 1. */
export type FileSalts = { salt: string | null; oldSalt: string | null };

/** A cache: a file comes in many parts, and each slow hash takes some 85 ms. */
let lastUnder: { salt: string; account: string; id: string } | undefined;

async function idUnder(salt: string, account: string): Promise<string> {
  if (lastUnder?.salt === salt && lastUnder.account === account) return lastUnder.id;
  const id = await accountIdOf(await openKey(account), salt);
  lastUnder = { salt, account, id };
  return id;
}

/**
 * The ids that the saved key has in a file that was made with other salts.
 * @throws NamedError `locked`; under our own salts they are known all the same.
 */
export async function ownIdsIn({ salt, oldSalt }: FileSalts, { account }: SavedAccount): Promise<string[]> {
  const ids: string[] = [];
  if (salt !== null && !(await isOwnSalt(salt))) ids.push(await idUnder(salt, account));
  const isKnown = !isAccountId(account) && oldSalt === (await readOldSalt());
  if (oldSalt !== null && !isKnown) ids.push(await oldAccountIdOf(await openKey(account), oldSalt));
  return ids;
}
