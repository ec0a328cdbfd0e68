import { NamedError } from '@/utils/errors';
import { randomBytes } from './bytes';
import { keepDataKey } from './data-key';
import { wrapWithPassphrase } from './passphrase-slot';
import { calibrateRounds } from './rounds';
import { sealKey, sealVersion, type SealedKey } from './sealed-key';
import { endOfKey, isSealed, readStoredKey, type PlainKey } from './stored-key';
import { openSlot, withPassphraseSlot } from './unlock';

async function sealFirst(plain: PlainKey, passphrase: string): Promise<SealedKey> {
  const dataKey = randomBytes(32);
  const vault = crypto.randomUUID();
  const label = {
    version: sealVersion,
    vault,
    account: plain.account,
    endOfKey: endOfKey(plain.key),
  } as const;
  const slot = await wrapWithPassphrase(dataKey, passphrase, vault, await calibrateRounds());
  const sealed = await sealKey(dataKey, plain.key, label);
  await keepDataKey(vault, dataKey);
  return { ...label, sealed, slots: [slot] };
}

async function sealAnew(current: string, passphrase: string): Promise<SealedKey> {
  const { sealed, dataKey } = await openSlot(current);
  const slot = await wrapWithPassphrase(dataKey, passphrase, sealed.vault, await calibrateRounds());
  await keepDataKey(sealed.vault, dataKey);
  return withPassphraseSlot(sealed, slot);
}

/**
 * What is to be stored so that this passphrase opens the key. It is unlocked then.
 * @param current The passphrase until now, where there is one.
 * @throws NamedError `noKey`; with a lock as `openSlot`.
 */
export async function sealWithPassphrase(passphrase: string, current: string): Promise<SealedKey> {
  const stored = await readStoredKey();
  if (stored === null) throw new NamedError('noKey');
  return isSealed(stored) ? sealAnew(current, passphrase) : sealFirst(stored, passphrase);
}
