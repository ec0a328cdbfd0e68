/** Longest text of the panel's that is kept for display: names of real services stay under 300 characters. */
const longestText = 300;

/** Controls, zero-width and blank characters, bidi controls, halves of characters: they hide or reorder what is beside. */
const unprintable = new RegExp(
  '[\\p{Cc}\\p{Cs}\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB]+',
  'gu',
);

/** Text from the panel, made safe to show beside other text: one line, without controls, of a bounded length. */
export function sanitizeText(text: string, longest = longestText): string {
  const start = text.slice(0, longest * 4);
  const line = start.replace(/\s+/g, ' ').replace(unprintable, '').replace(/ {2,}/g, ' ').trim();
  if (line.length <= longest) return line;
  // The cut may go through a character that is two units long.
  return `${line
    .slice(0, longest - 1)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()}…`;
}
