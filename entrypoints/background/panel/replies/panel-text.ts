import { sanitizeText } from '@/utils/i18n/sanitize-text';
import { unseen } from '@/utils/legible';
import { holdsKey } from './holds-key';

const mask = '••••';
/** Longer texts are cut anyway before they are shown. */
const longestSearched = 20_000;
/** What a text may hide between two characters. */
const between = `[${unseen}]*`;

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

/** The text without the account's key; all of it is masked where the key is in it in a form that cannot be cut out. */
export function withoutKey(text: string, key: string): string {
  const searched = text.slice(0, longestSearched);
  if (!holdsKey(searched, key)) return searched;
  const pattern = new RegExp([...key].map(anyForm).join(between), 'giu');
  const masked = searched.replace(pattern, mask);
  return holdsKey(masked, key) ? mask : masked;
}

/** The panel's own words, fit to be shown and saved: one short line, without the key. */
export function panelText(text: string, key: string): string {
  return sanitizeText(withoutKey(text, key));
}
