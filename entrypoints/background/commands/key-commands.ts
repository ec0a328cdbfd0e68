import { NamedError } from '@/utils/errors';
import { checkKey } from '@/utils/field-checks';
import { changeAccount, type Account } from '../account/account';
import { fingerprintOf, forgetApiKey, readApiKey, saveApiKey, type SavedKey } from '../account/api-key';
import { panelApi } from '../account/ask-panel';
import { inTurn } from '../locks';
import { endRest } from '../panel/back-off';
import { withRead } from '../settling/balance-evidence';
import { readBalance } from '../tracking/read-balance';

/** The saved key. @throws NamedError `noKey` when there is none. */
export async function requireKey(): Promise<SavedKey> {
  const saved = await readApiKey();
  if (saved === null) throw new NamedError('noKey');
  return saved;
}

/**
 * Saves a key after the panel has accepted it in a balance call. A key that is refused changes nothing.
 * @throws NamedError of the call, `keyMalformed`.
 */
export async function checkAndSaveKey(text: string): Promise<void> {
  const key = checkKey(text);
  if ('error' in key) throw new NamedError(key.error, key.detail);
  await inTurn('apiKey', () => saveWhenAccepted(key.value));
}

async function saveWhenAccepted(key: string): Promise<void> {
  const { amount, currency, serverAt } = await panelApi(key, 'click').readBalance();
  const at = Date.now();
  await changeAccount(await fingerprintOf(key), (account): Account => ({
    ...withRead(account, { amount, currency, at, serverAt }),
    acceptedAt: at,
    problem: null,
  }));
  await saveApiKey(key);
  await endRest();
}

/** Asks the panel whether it still accepts the key. */
export const checkSavedKey = async (): Promise<void> => {
  await readBalance(await requireKey(), 'click');
};

/** Forgets the key, after what was asked for before: a key that is being checked is not saved afterwards. */
export const forgetSavedKey = (): Promise<void> => inTurn('apiKey', forgetApiKey);
