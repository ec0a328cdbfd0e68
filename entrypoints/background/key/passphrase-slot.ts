import * as z from 'zod/mini';
import { NamedError } from '@/utils/errors';
import { bytesOfText, randomBytes, textOfBytes, utf8 } from './bytes';
import { decrypt, encrypt, importAesKey } from './encrypt';
import { derive, maxRounds, minRounds } from './rounds';
import { sealedSchema, sealVersion } from './sealed-key';

const saltBytes = 16;

/** The data key, wrapped with what a passphrase comes to. */
const slotSchema = z.object({
  kind: z.literal('passphrase'),
  vault: z.string(),
  salt: z.string(),
  rounds: z.number(),
  wrapped: sealedSchema,
  /** Tells damage from a wrong passphrase, which look the same to the cipher. It proves nothing to an enemy. */
  check: z.string(),
});
export type PassphraseSlot = z.infer<typeof slotSchema>;

type Unchecked = Omit<PassphraseSlot, 'check'>;

const boundTo = ({
  kind,
  vault,
  salt,
  rounds,
}: Pick<Unchecked, 'kind' | 'vault' | 'salt' | 'rounds'>): string =>
  JSON.stringify(['slot', sealVersion, kind, vault, salt, rounds]);

async function checkOf(slot: Unchecked): Promise<string> {
  const { iv, data } = slot.wrapped;
  const digest = await crypto.subtle.digest('SHA-256', utf8(JSON.stringify([boundTo(slot), iv, data])));
  return textOfBytes(new Uint8Array(digest).slice(0, 8));
}

/** Whether a stored slot says that it is one of these; it may still be damaged. */
export const isPassphraseSlot = (slot: unknown): boolean =>
  (slot as { kind?: unknown } | null)?.kind === 'passphrase';

export async function wrapWithPassphrase(
  dataKey: Uint8Array<ArrayBuffer>,
  passphrase: string,
  vault: string,
  rounds: number,
): Promise<PassphraseSlot> {
  const salt = randomBytes(saltBytes);
  const label = { kind: 'passphrase' as const, vault, salt: textOfBytes(salt), rounds };
  const wrapping = await importAesKey(await derive(passphrase, salt, rounds));
  const unchecked = { ...label, wrapped: await encrypt(wrapping, dataKey, boundTo(label)) };
  return { ...unchecked, check: await checkOf(unchecked) };
}

/**
 * The slot as it may be tried: whole, of this lock, and as slow as it has to be. Nothing is derived before.
 * @throws NamedError `lockDamaged`, `lockOfAnother`, `lockWeakened`.
 */
export async function checkSlot(stored: unknown, vault: string): Promise<PassphraseSlot> {
  const read = slotSchema.safeParse(stored);
  if (!read.success) throw new NamedError('lockDamaged');
  const slot = read.data;
  if (slot.vault !== vault) throw new NamedError('lockOfAnother');
  const isSound = Number.isSafeInteger(slot.rounds) && slot.rounds >= minRounds && slot.rounds <= maxRounds;
  if (!isSound) throw new NamedError('lockWeakened');
  if ((await checkOf(slot)) !== slot.check) throw new NamedError('lockDamaged');
  return slot;
}

/** The data key; `null` where the passphrase is another. */
export async function unwrapWithPassphrase(
  slot: PassphraseSlot,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const wrapping = await importAesKey(await derive(passphrase, bytesOfText(slot.salt), slot.rounds));
  return decrypt(wrapping, slot.wrapped, boundTo(slot));
}
