import * as z from 'zod/mini';
import { NamedError } from '@/utils/errors';
import { utf8 } from './bytes';
import { decrypt, encrypt, importAesKey } from './encrypt';

export const sealVersion = 1;

export const sealedSchema = z.object({ iv: z.string(), data: z.string() });

/** The key behind a lock. Only what is needed while it is locked can be read: whose it is, and how it ends. */
export const sealedKeySchema = z.object({
  version: z.literal(sealVersion),
  /** Names this lock: its slots fit no other. */
  vault: z.string(),
  /** The id of the key's account. */
  account: z.string(),
  endOfKey: z.string(),
  sealed: sealedSchema,
  /** Each is checked when it is tried: one that is damaged must not hide another. */
  slots: z.array(z.unknown()),
});
export type SealedKey = z.infer<typeof sealedKeySchema>;

type Label = Pick<SealedKey, 'version' | 'vault' | 'account' | 'endOfKey'>;

/** What the sealed key belongs to: put under another account it does not open. */
const boundTo = ({ version, vault, account, endOfKey }: Label): string =>
  JSON.stringify(['key', version, vault, account, endOfKey]);

export async function sealKey(
  dataKey: Uint8Array<ArrayBuffer>,
  key: string,
  label: Label,
): Promise<SealedKey['sealed']> {
  return encrypt(await importAesKey(dataKey), utf8(key), boundTo(label));
}

/** @throws NamedError `keyDamaged` when what is stored is not what was sealed. */
export async function unsealKey(dataKey: Uint8Array<ArrayBuffer>, sealed: SealedKey): Promise<string> {
  const opened = await decrypt(await importAesKey(dataKey), sealed.sealed, boundTo(sealed));
  if (opened === null) throw new NamedError('keyDamaged');
  return new TextDecoder().decode(opened);
}
