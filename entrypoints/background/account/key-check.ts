import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { keyCandidates, shapeOf } from '../panel/replies/key-candidates';
import { slowHashOf, slowRounds } from './slow-hash';

/** A higher number would hang the worker; nothing here has ever written one. */
const maxRounds = 10_000_000;

const keyCheckSchema = z.object({
  chars: z.number().check(z.int(), z.gte(8), z.lte(200)),
  hasDigit: z.boolean(),
  hasLetter: z.boolean(),
  salt: z.string(),
  rounds: z.number().check(z.int(), z.gte(slowRounds), z.lte(maxRounds)),
  hash: z.string(),
});

const checkItem = storage.defineItem<unknown>('local:keyCheck');

/** Words that look like a key are rare; each takes up to a quarter of a second, in its three cases. */
const maxCandidates = 12;

/**
 * Keeps what a text is compared with while the key is not at hand, also after it was forgotten: how long it is, whether
 * it has digits and letters, and a slow hash of its own salt. To try a guess on it costs what a passphrase costs.
 */
export async function rememberKey(key: string): Promise<void> {
  const salt = crypto.randomUUID();
  const hash = await slowHashOf(key, salt);
  await checkItem.setValue({ ...shapeOf(key), salt, rounds: slowRounds, hash });
}

export const isKeyRemembered = async (): Promise<boolean> =>
  keyCheckSchema.safeParse(await checkItem.getValue()).success;

/** Whether one of the texts holds the key that was last saved here, as far as can be told without the key. */
export async function holdsRememberedKey(texts: string[]): Promise<boolean> {
  const read = keyCheckSchema.safeParse(await checkItem.getValue());
  if (!read.success) return false;
  const { salt, rounds, hash } = read.data;
  const written = texts.flatMap((text) => keyCandidates(text, read.data)).slice(0, maxCandidates);
  const inCase = [
    written,
    written.map((each) => each.toLowerCase()),
    written.map((each) => each.toUpperCase()),
  ];
  const candidates = new Set(inCase.flat());
  for (const candidate of candidates) if ((await slowHashOf(candidate, salt, rounds)) === hash) return true;
  return false;
}
