import { unseen } from '@/utils/legible';
import { holdsKey } from './holds-key';

const mask = '••••';
/** Nothing that is kept or shown is nearly as long. */
const maxSearchedChars = 3000;
/** Characters that nobody sees, or that set groups apart, may stand between two of the key. */
const between = String.raw`[${unseen}\s._:-]*`;

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

/** Takes the account's key out of a text. */
export type MaskKey = (text: string) => string;

/**
 * Made once for a key. All of a text is masked where the key is in it in a form that cannot be cut out; the end of a very
 * long one is dropped.
 */
export function createMaskKey(key: string): MaskKey {
  let pattern: RegExp | null = null;
  return (text) => {
    const searched = text.slice(0, maxSearchedChars);
    if (!holdsKey(searched, key)) return searched;
    pattern ??= new RegExp([...key].map(anyForm).join(between), 'giu');
    const masked = searched.replace(pattern, mask);
    return holdsKey(masked, key) ? mask : masked;
  };
}

/** Whether something was taken out of a text: what is left is no id and no name of a currency. */
export const isMasked = (text: string): boolean => text.includes(mask);
