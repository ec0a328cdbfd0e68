import { unseen } from '../legible';

/** Longest text of the panel's that is kept for display: names of real services stay under 300 characters. */
const maxTextChars = 300;

/** Between letters and emoji these choose a form that can be seen: joiners and variation selectors. */
const shaping = String.raw`\u180B-\u180D\u180F\u200C\u200D\uFE00-\uFE0F`;

/** All else that cannot be seen hides or reorders what is beside it. */
const unprintable = new RegExp(`(?:(?![${shaping}])[${unseen}])+`, 'gu');
const nothing = new RegExp(`^[${shaping} ]*$`, 'u');

/** Text from the panel, made safe to show beside other text: one line, without controls, of a bounded length. */
export function sanitizeText(text: string, maxChars = maxTextChars): string {
  const start = text.slice(0, maxChars * 4);
  const line = start.replace(/\s+/g, ' ').replace(unprintable, '').replace(/ {2,}/g, ' ').trim();
  if (nothing.test(line)) return '';
  if (line.length <= maxChars) return line;
  // The cut may go through a character that is two units long.
  return `${line
    .slice(0, maxChars - 1)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()}…`;
}
