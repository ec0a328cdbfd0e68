import * as z from 'zod/mini';
import { NamedError } from '@/utils/errors';
import { bytesOfText, utf8 } from './bytes';
import { decrypt, encrypt, importAesKey } from './encrypt';
import { sealedSchema, sealVersion } from './sealed-key';

/** The data key, wrapped with what a passkey answers to the salt (WebAuthn PRF). */
const slotSchema = z.object({
  kind: z.literal('passkey'),
  vault: z.string(),
  /** The passkey's id and what it is asked with, both in Base64: neither is a secret. */
  credential: z.string(),
  salt: z.string(),
  wrapped: sealedSchema,
});
export type PasskeySlot = z.infer<typeof slotSchema>;

type Label = Pick<PasskeySlot, 'kind' | 'vault' | 'credential' | 'salt'>;

const boundTo = ({ kind, vault, credential, salt }: Label): string =>
  JSON.stringify(['slot', sealVersion, kind, vault, credential, salt]);

/** `output`: the passkey's answer, 32 bytes in Base64. */
async function wrappingKey(output: string, vault: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytesOfText(output), 'HKDF', false, ['deriveBits']);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: utf8(vault), info: utf8('passkey slot') };
  return importAesKey(new Uint8Array(await crypto.subtle.deriveBits(algorithm, base, 256)));
}

export async function wrapWithPasskey(
  dataKey: Uint8Array<ArrayBuffer>,
  output: string,
  label: Omit<Label, 'kind'>,
): Promise<PasskeySlot> {
  const named = { kind: 'passkey', ...label } as const;
  return {
    ...named,
    wrapped: await encrypt(await wrappingKey(output, label.vault), dataKey, boundTo(named)),
  };
}

export const isPasskeySlot = (slot: unknown): boolean =>
  (slot as { kind?: unknown } | null)?.kind === 'passkey';

/** @throws NamedError `lockDamaged`, `lockOfAnother`. */
export function checkPasskeySlot(stored: unknown, vault: string): PasskeySlot {
  const read = slotSchema.safeParse(stored);
  if (!read.success) throw new NamedError('lockDamaged');
  if (read.data.vault !== vault) throw new NamedError('lockOfAnother');
  return read.data;
}

/** What a page needs to ask the passkey. */
export type PasskeyLabel = Pick<PasskeySlot, 'credential' | 'salt'>;

/** The passkey among these slots of a lock; one that is damaged is not offered, the passphrase is there. */
export function findPasskey(slots: unknown[], vault: string): PasskeyLabel | null {
  const read = slotSchema.safeParse(slots.find(isPasskeySlot));
  if (!read.success || read.data.vault !== vault) return null;
  return { credential: read.data.credential, salt: read.data.salt };
}

/** The data key; `null` where the answer is another passkey's. */
export const unwrapWithPasskey = async (
  slot: PasskeySlot,
  output: string,
): Promise<Uint8Array<ArrayBuffer> | null> =>
  decrypt(await wrappingKey(output, slot.vault), slot.wrapped, boundTo(slot));
