const code = (char: string) => char.charCodeAt(0);
const hex = (char: string) => code(char).toString(16).padStart(2, '0');
const each = (write: (char: string) => string) => (text: string) => Array.from(text, write).join('');
const eachJoined = (write: (char: string) => string, between: string) => (text: string) =>
  Array.from(text, write).join(between);
const groups = (between: string) => (text: string) => (text.match(/.{1,4}/g) ?? []).join(between);
const forUrl = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const forHtml = each((char) => `&#${code(char)};`);

/** Ways in which a server may write a text, or a person copy it. */
const spellings: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'in letters of the other case': each((char) =>
    char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase(),
  ),
  'escaped for JSON': each((char) => `\\u${hex(char).padStart(4, '0')}`),
  'escaped for a program': each((char) => (char > 'ÿ' ? char : `\\x${hex(char)}`)),
  'escaped as a code point': each((char) => `\\u{${hex(char)}}`),
  'escaped in octal digits': each((char) =>
    char > 'ÿ' ? char : `\\${code(char).toString(8).padStart(3, '0')}`,
  ),
  'escaped for a style': each((char) => `\\${hex(char)} `),
  'with backslashes': each((char) => (/[a-z0-9]/i.test(char) ? char : `\\${char}`)),
  'escaped for a URL': forUrl,
  'escaped for a URL twice': (text) => forUrl(text).replaceAll('%', '%25'),
  'escaped for an old URL': each((char) => `%u${hex(char).padStart(4, '0')}`),
  'escaped for a mail': each((char) => (char > 'ÿ' ? char : `=${hex(char).toUpperCase()}`)),
  'escaped for HTML': forHtml,
  'escaped for HTML in hexadecimal': each((char) => `&#x${hex(char).toUpperCase()};`),
  'escaped for HTML without an end': each((char) => `&#${code(char)}`),
  'escaped for HTML twice': (text) => forHtml(text).replaceAll('&', '&amp;'),
  'in wide letters': each((char) => String.fromCharCode(code(char) + 0xfee0)),
  'with something invisible in it': each((char) => `${char}\u200B`),
  'with something blank in it': each((char) => `${char}\u3164`),
  'with soft hyphens': each((char) => `${char}\u00AD`),
  'spaced out': eachJoined((char) => char, ' '),
  'in groups with hyphens': groups('-'),
  'in groups with dots': groups('.'),
  'in lines': groups('\n'),
  'as hexadecimal digits': each(hex),
  'as hexadecimal pairs': eachJoined(hex, ':'),
  'as a list of bytes': eachJoined((char) => `0x${hex(char)}`, ', '),
  'as a list of numbers': eachJoined((char) => String(code(char)), ','),
  'as Base64': btoa,
  'as Base64 for URLs': (text) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  'as Base64 of a pair': (text) => btoa(`user:${text}:x`),
  'as Base64 of a longer pair': (text) => btoa(`name:${text}`),
  'as Base64 in lines': (text) => (btoa(text).match(/.{1,8}/g) ?? []).join('\r\n'),
  'as Base64 of capitals': (text) => btoa(text.toUpperCase()),
  'as Base64 twice': (text) => btoa(btoa(text)),
  'as Base64 of wide characters': (text) => btoa(Array.from(text, (char) => `${char}\0`).join('')),
  'within a longer word': (text) => `x${text}x`,
  'in an address': (text) => `https://example.com/?key=${encodeURIComponent(text)}&x=1`,
};
export const named = Object.entries(spellings);
