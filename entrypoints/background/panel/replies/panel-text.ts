import { sanitizeText } from '@/utils/i18n/sanitize-text';

const mask = '••••';
/** Longer texts are cut anyway before they are shown. */
const longestSearched = 20_000;
/** What a text may hide between two characters. */
const invisible = '[\\p{Cc}\\p{Cf}]*';

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const htmlNames: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

/** One character as it is, or escaped for a URL, for JSON or for HTML. */
function anyForm(char: string): string {
  const code = char.charCodeAt(0);
  const hex = code.toString(16).padStart(2, '0');
  const named = htmlNames[char];
  const forms = [
    literal(char),
    `%${hex}`,
    `\\\\${literal(char)}`,
    `\\\\u00${hex}`,
    `&#0*${code};`,
    `&#x0*${hex};`,
  ];
  return `(?:${[...forms, ...(named ? [`&${named};`] : [])].join('|')})`;
}

/** The text without the account's key, in whatever form it was echoed. */
export function withoutKey(text: string, key: string): string {
  if (key === '') return text;
  const pattern = new RegExp([...key].map(anyForm).join(invisible), 'giu');
  return text.slice(0, longestSearched).replace(pattern, mask);
}

/** The panel's own words, fit to be shown and saved: one short line, without the key. */
export function panelText(text: string, key: string): string {
  return sanitizeText(withoutKey(text, key));
}
