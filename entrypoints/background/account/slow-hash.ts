/** What a wallet or a password manager takes: about 85 ms on two slow cores, for us and for whoever guesses. */
export const slowRounds = 600_000;

/** PBKDF2-SHA-256 of a key over a salt: its first 16 bytes, as hex. */
export async function slowHashOf(key: string, salt: string, rounds = slowRounds): Promise<string> {
  const encoder = new TextEncoder();
  const material = await crypto.subtle.importKey('raw', encoder.encode(key), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode(salt), iterations: rounds },
    material,
    128,
  );
  return Array.from(new Uint8Array(bits), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
