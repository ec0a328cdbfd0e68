import { NamedError } from '@/utils/errors';
import { keepDataKey } from './data-key';
import {
  checkPasskeySlot,
  isPasskeySlot,
  unwrapWithPasskey,
  wrapWithPasskey,
  type PasskeyLabel,
} from './passkey-slot';
import { unsealKey, type SealedKey } from './sealed-key';
import { writeStoredKey } from './stored-key';
import { openSlot, requireSealed } from './unlock';

const withoutPasskey = (sealed: SealedKey): SealedKey => ({
  ...sealed,
  slots: sealed.slots.filter((slot) => !isPasskeySlot(slot)),
});

/** Lets a passkey open the lock too, in place of an earlier one. @throws NamedError as `openSlot`. */
export async function addPasskey(passphrase: string, label: PasskeyLabel, output: string): Promise<void> {
  const { sealed, dataKey } = await openSlot(passphrase);
  const slot = await wrapWithPasskey(dataKey, output, { ...label, vault: sealed.vault });
  const others = withoutPasskey(sealed);
  await writeStoredKey({ ...others, slots: [...others.slots, slot] });
}

/** The passphrase alone opens the lock from here on. */
export async function removePasskey(): Promise<void> {
  await writeStoredKey(withoutPasskey(await requireSealed()));
}

/** @throws NamedError `passkeyWrong`, `keyDamaged`, or as `checkPasskeySlot`. */
export async function unlockByPasskey(output: string): Promise<void> {
  const sealed = await requireSealed();
  const slot = checkPasskeySlot(sealed.slots.find(isPasskeySlot), sealed.vault);
  const dataKey = await unwrapWithPasskey(slot, output);
  if (dataKey === null) throw new NamedError('passkeyWrong');
  await unsealKey(dataKey, sealed);
  await keepDataKey(sealed.vault, dataKey);
}
