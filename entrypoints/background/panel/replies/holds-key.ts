import { unseen } from '@/utils/legible';

/** An escape may be escaped again, by each server that a text went through. */
const maxPasses = 4;

const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const fromHex = (digits: string): string => {
  const code = parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

const fromBytes = (escapes: string): string =>
  new TextDecoder().decode(Uint8Array.from(escapes.split('%').slice(1), (digits) => parseInt(digits, 16)));

/** Each undoes one layer of escapes: of JSON and programs, of URLs, of HTML. */
const steps: ((text: string) => string)[] = [
  (text) =>
    text.replace(
      /\\(?:u\{0*([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(.))/gi,
      (_all, long?: string, four?: string, two?: string, other?: string) =>
        other ?? fromHex(long ?? four ?? two ?? ''),
    ),
  (text) => text.replace(/(?:%[\da-f]{2})+/gi, fromBytes),
  (text) =>
    text
      .replace(/&#0*(\d{1,7});?/g, (_all, digits: string) => fromHex(Number(digits).toString(16)))
      .replace(/&#x0*([\da-f]{1,6});?/gi, (_all, digits: string) => fromHex(digits))
      .replace(/&(amp|lt|gt|quot|apos);?/gi, (_all, name: string) => names[name.toLowerCase()] ?? ''),
];

const allUnseen = new RegExp(`[${unseen}]+`, 'gu');

/** The text with wide and styled letters as plain ones, and without what cannot be seen. */
const plain = (text: string): string => text.normalize('NFKC').replace(allUnseen, '');

/** In letters of either case, as hexadecimal digits, or as Base64 beside anything else. */
type Forms = { key: string; inLowerCase: string[]; asBase64: string[] };

/** Base64 of the key at each of the three places that it may have in the text; characters shared with it are left out. */
const base64At = (key: string, before: number): string =>
  btoa(' '.repeat(before) + key).slice(
    Math.ceil((before * 4) / 3),
    Math.floor(((before + key.length) * 4) / 3),
  );

function formsOf(key: string): Forms {
  const hex = Array.from(key, (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  const base64 = /^[!-~]+$/.test(key) ? [0, 1, 2].map((before) => base64At(key, before)) : [];
  const forUrls = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  return { key, inLowerCase: [key.toLowerCase(), hex], asBase64: [...base64, ...forUrls] };
}

let known: Forms = formsOf('');

function isIn(text: string, { inLowerCase, asBase64 }: Forms): boolean {
  const lower = text.toLowerCase();
  return inLowerCase.some((form) => lower.includes(form)) || asBase64.some((form) => text.includes(form));
}

/** Whether a text holds the account's key, in whatever spelling: nothing that does is stored, shown or asked for. */
export function holdsKey(text: string, key: string): boolean {
  if (key === '') return false;
  // Each form is at least as long as the key, and only other letters than these can stand for more than one.
  if (text.length < key.length && /^[ -~]*$/.test(text)) return false;
  if (known.key !== key) known = formsOf(key);
  if (isIn(text, known)) return true;
  // Most texts have nothing to undo.
  if (!/[\\%&]|[^ -~]/.test(text)) return false;
  let current = plain(text);
  if (isIn(current, known)) return true;
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const before = current;
    for (const step of steps) {
      current = plain(step(current));
      if (isIn(current, known)) return true;
    }
    if (current === before) return false;
  }
  return false;
}
