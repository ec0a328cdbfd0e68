import { utf8 } from './bytes';

/** The 32 bytes that a text comes to after so many rounds of PBKDF2 with SHA-256. */
export async function pbkdf2(
  text: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const base = await crypto.subtle.importKey('raw', utf8(text), 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, base, 256));
}
