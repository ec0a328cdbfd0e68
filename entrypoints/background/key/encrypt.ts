import { bytesOfText, randomBytes, textOfBytes, utf8 } from './bytes';

/** AES-256-GCM, both parts in Base64: 12 bytes that are new for each, and the text with its 16 bytes of proof. */
export type Sealed = { iv: string; data: string };

const name = 'AES-GCM';
const ivBytes = 12;

/** Of 32 bytes. It cannot be read out again. */
export const importAesKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, name, false, ['encrypt', 'decrypt']);

/**
 * The one place that encrypts. The IV is made here, because under one key a second use of it gives both texts away.
 * @param bound What the text belongs to: it is not stored with it, and without the same it is not opened.
 */
export async function encrypt(
  key: CryptoKey,
  plain: Uint8Array<ArrayBuffer>,
  bound: string,
): Promise<Sealed> {
  const iv = randomBytes(ivBytes);
  const data = await crypto.subtle.encrypt({ name, iv, additionalData: utf8(bound) }, key, plain);
  return { iv: textOfBytes(iv), data: textOfBytes(new Uint8Array(data)) };
}

/** `null` where the key, what it is bound to or a single bit is another: nobody can tell which. */
export async function decrypt(
  key: CryptoKey,
  { iv, data }: Sealed,
  bound: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const algorithm = { name, iv: bytesOfText(iv), additionalData: utf8(bound) };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytesOfText(data)));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
