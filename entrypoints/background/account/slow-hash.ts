import { hexOf, utf8 } from '../key/bytes';
import { pbkdf2 } from '../key/pbkdf2';

/** What a wallet or a password manager takes: about 85 ms on two slow cores, for us and for whoever guesses. */
export const slowRounds = 600_000;

/** PBKDF2-SHA-256 of a key over a salt: its first 16 bytes, as hex. */
export const slowHashOf = async (key: string, salt: string, rounds = slowRounds): Promise<string> =>
  hexOf((await pbkdf2(key, utf8(salt), rounds)).slice(0, 16));
