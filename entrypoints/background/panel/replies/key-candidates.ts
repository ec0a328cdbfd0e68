import { readingsOf } from './key-readings';

/** What is known of a key that is not at hand. */
export type KeyShape = { chars: number; hasDigit: boolean; hasLetter: boolean };

export const shapeOf = (key: string): KeyShape => ({
  chars: key.length,
  hasDigit: /\d/.test(key),
  hasLetter: /[a-z]/i.test(key),
});

/** Words that follow each other and have just this length together. */
function joined(words: string[], chars: number): string[] {
  return words.flatMap((_word, start) => {
    let text = '';
    let at = start;
    for (; at < words.length && text.length < chars; at += 1) text += words[at];
    return text.length === chars && at > start + 1 ? [text] : [];
  });
}

const windowsOf = (word: string, chars: number): string[] =>
  Array.from({ length: Math.max(0, word.length - chars) }, (_none, at) => [
    word.slice(at, at + chars),
    word.slice(at + 1, at + 1 + chars),
  ]).flat();

const dividers = [/\s+/, /[\s"'<>(),;:=?&/]+/, /[^A-Za-z\d]+/];

/**
 * The parts of a text that may be a key of this shape, in whatever spelling, the likeliest first: words of that length,
 * groups that make one, then what lies within longer words.
 */
export function keyCandidates(text: string, { chars, hasDigit, hasLetter }: KeyShape): string[] {
  if (text.length < chars && /^[ -~]*$/.test(text)) return [];
  const lists = [...readingsOf(text, chars).keys()].flatMap((reading) =>
    dividers.map((divider) => reading.split(divider)),
  );
  const isLike = (each: string) =>
    /^[!-~]+$/.test(each) && (!hasDigit || /\d/.test(each)) && (!hasLetter || /[a-z]/i.test(each));
  const found = [
    ...lists.flatMap((words) => words.filter((word) => word.length === chars)),
    ...lists.flatMap((words) => joined(words, chars)),
    ...lists.flatMap((words) => words.flatMap((word) => windowsOf(word, chars))),
  ];
  return [...new Set(found.filter(isLike))];
}
