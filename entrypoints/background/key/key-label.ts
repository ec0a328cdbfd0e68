import { bytesOfText } from './bytes';
import { lockStateOf, type LockState } from './lock-state';
import { findPasskey, type PasskeyLabel } from './passkey-slot';
import { endOfKey, isSealed, readStoredKey } from './stored-key';

/** Bytes that AES-GCM adds. */
const proofBytes = 16;

/** All that is known of the saved key while it is closed. */
export type KeyLabel = {
  /** The id of its account. */
  account: string;
  /** Its last four characters, the only ones that pages may see. */
  end: string;
  lock: LockState;
  /** Its length in characters. */
  length: number;
  /** The passkey that opens its lock too. */
  passkey: PasskeyLabel | null;
};

/** `null` where no key is saved. */
export async function readKeyLabel(): Promise<KeyLabel | null> {
  const stored = await readStoredKey();
  if (stored === null) return null;
  const { account } = stored;
  const lock = await lockStateOf(stored);
  if (!isSealed(stored)) {
    return { account, lock, end: endOfKey(stored.key), length: stored.key.length, passkey: null };
  }
  const length = bytesOfText(stored.sealed.data).length - proofBytes;
  return { account, lock, end: stored.endOfKey, length, passkey: findPasskey(stored.slots, stored.vault) };
}
