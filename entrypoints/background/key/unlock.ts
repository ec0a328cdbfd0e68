import { NamedError } from '@/utils/errors';
import { inTurn } from '../locks';
import { keepDataKey } from './data-key';
import {
  checkSlot,
  isPassphraseSlot,
  unwrapWithPassphrase,
  wrapWithPassphrase,
  type PassphraseSlot,
} from './passphrase-slot';
import { calibrateRounds, defaultRounds } from './rounds';
import { unsealKey, type SealedKey } from './sealed-key';
import { isSealed, readStoredKey, writeStoredKey } from './stored-key';
import { beginTry, endTries } from './tries';

type Opened = { sealed: SealedKey; slot: PassphraseSlot; dataKey: Uint8Array<ArrayBuffer> };

/** @throws NamedError `noLock` where the key is not behind one. */
export async function requireSealed(): Promise<SealedKey> {
  const stored = await readStoredKey();
  if (!isSealed(stored)) throw new NamedError('noLock');
  return stored;
}

/**
 * Opens the slot of the passphrase. A try that is refused before anything is derived does not count.
 * @throws NamedError `passphraseWrong`, `tooManyTries`, `keyDamaged`; or as `checkSlot`.
 */
export const openSlot = (passphrase: string): Promise<Opened> =>
  inTurn('unlock', async () => {
    const sealed = await requireSealed();
    const slot = await checkSlot(sealed.slots.find(isPassphraseSlot), sealed.vault);
    await beginTry();
    const dataKey = await unwrapWithPassphrase(slot, passphrase);
    if (dataKey === null) throw new NamedError('passphraseWrong');
    await endTries();
    // A data key that opens nothing must not count as one.
    await unsealKey(dataKey, sealed);
    return { sealed, slot, dataKey };
  });

/** The lock with this slot in place of the passphrase's earlier one. */
export const withPassphraseSlot = (sealed: SealedKey, slot: PassphraseSlot): SealedKey => ({
  ...sealed,
  slots: [slot, ...sealed.slots.filter((each) => !isPassphraseSlot(each))],
});

/** Unlocks; a slot from before the default rose is wrapped anew, now that its passphrase is here. */
export async function unlock(passphrase: string): Promise<void> {
  const { sealed, slot, dataKey } = await openSlot(passphrase);
  if (slot.rounds < defaultRounds) {
    const risen = await wrapWithPassphrase(dataKey, passphrase, sealed.vault, await calibrateRounds());
    await writeStoredKey(withPassphraseSlot(sealed, risen));
  }
  await keepDataKey(sealed.vault, dataKey);
}
