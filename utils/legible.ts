/**
 * A class of characters, for regular expressions with the flag `u`: all that cannot be seen, or that reorders what is
 * beside it. Most of it Unicode says itself (`DI`, Default_Ignorable_Code_Point: fillers, joiners, selectors, tags).
 * The others have a glyph, which is blank: Braille without dots, the Tifinagh and Brahmi joiners, the object's place,
 * subjoiners, blank hieroglyphs, the Khitan filler, a shorthand selector, a note without a head.
 */
export const unseen = String.raw`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}\u2800\u2D7F\uFFFC\u{1107F}\u{11A47}\u{11A99}\u{13441}\u{13442}\u{16FE4}\u{1BC9D}\u{1D159}`;

/** No letter that a person could check: spaces, what no browser can draw for certain, and all that cannot be seen. */
let illegible: RegExp | undefined;

/** Whether each character of a text is one that a person can see. */
export function isLegible(text: string): boolean {
  // Made when it is needed: a class of so many characters takes a millisecond, which each popup would wait for.
  illegible ??= new RegExp(`[\\p{C}\\p{Z}${unseen}]`, 'u');
  return !illegible.test(text);
}
