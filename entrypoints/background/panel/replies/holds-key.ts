import { readingsOf } from './key-readings';

/** A shorter key of letters alone, or of digits alone, may be an ordinary word or number. */
const minUnlikelyChars = 16;
/** What is left of a key without its signs, when it is shorter, is not looked for. */
const minPlainChars = 8;

/** The key, prepared to be looked for. `word`: it counts only where it stands by itself. */
type Needle = { key: string; lower: string; plain: string | null; word: RegExp | null };

/** Letters and digits alone: "0f5f-3c7e" and "0F5F 3C7E" are one. */
const plainOf = (lower: string): string => lower.replace(/[^a-z\d]+/g, '');

function needleOf(key: string): Needle {
  const lower = key.toLowerCase();
  const isWord = key.length < minUnlikelyChars && /^(?:[a-z]+|\d+)$/.test(lower);
  const plain = plainOf(lower);
  return {
    key,
    lower,
    plain: plain.length >= minPlainChars ? plain : null,
    word: isWord ? new RegExp(`(?<![a-z\\d])${lower}(?![a-z\\d])`) : null,
  };
}

let known = needleOf('');

function isIn(reading: string, isDecoded: boolean, { lower, plain, word }: Needle): boolean {
  const text = reading.toLowerCase();
  if (word !== null && !isDecoded) return word.test(text) || plainOf(text) === lower;
  if (text.includes(lower)) return true;
  return plain === null ? text.replace(/\s+/g, '').includes(lower) : plainOf(text).includes(plain);
}

/**
 * Whether a text holds the account's key, in whatever spelling (see `readingsOf`), in letters of either case, with
 * anything between its characters that is no letter: nothing that does is stored, shown or asked for. A short key that
 * may be an ordinary word counts where it stands by itself.
 */
export function holdsKey(text: string, key: string): boolean {
  if (key === '') return false;
  // Each form is at least as long as the key, and only other letters than these can stand for more than one.
  if (text.length < key.length && /^[ -~]*$/.test(text)) return false;
  if (known.key !== key) known = needleOf(key);
  for (const [reading, isDecoded] of readingsOf(text, key.length))
    if (isIn(reading, isDecoded, known)) return true;
  return false;
}
