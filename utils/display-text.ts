/** Longest text of the panel's that is kept for display: names of real services stay under 300 characters. */
const longestText = 300;

/** Controls, zero-width characters and bidi controls: they would hide or reorder what stands beside them. */
const unprintable = new RegExp(
  '[\\p{Cc}\\u00AD\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]+',
  'gu',
);

/** Text from the panel, made safe to show beside other text: one line, without controls, of a bounded length. */
export function displayText(text: string): string {
  const start = text.slice(0, longestText * 4);
  const line = start.replace(/\s+/g, ' ').replace(unprintable, '').trim();
  return line.length > longestText ? `${line.slice(0, longestText - 1).trimEnd()}…` : line;
}
