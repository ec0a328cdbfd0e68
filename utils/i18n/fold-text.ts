const isAscii = (text: string) => !/[^\0-\x7f]/.test(text);

/** Accents as they stand alone once a letter is taken apart; vowel signs of other scripts stay, as they are letters. */
const accents = /[\u0300-\u036f]/g;

/**
 * A text as it is searched: without case, accents and dress. "İstanbul", "ISTANBUL" and "ıstanbul" are one, and so are
 * "𝗙𝗼𝗹𝗹𝗼𝘄𝗲𝗿𝘀" and "followers", "Straße" and "STRASSE".
 */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  // By way of capitals: small letters alone differ in ways that nobody types, as "ı", "ß" and "ς" do.
  const bare = text.toLowerCase().toUpperCase().normalize('NFKD').replace(accents, '');
  return bare.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
