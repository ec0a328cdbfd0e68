/** The zeros of the digits that people type: Arabic, Persian, the scripts of India, Thai, Lao, Burmese, Khmer, full width. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0xff10,
];

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((each) => code >= each && code < each + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** The text with the digits of every script as 0 to 9, and without the marks of writing direction that keyboards add. */
export const asciiDigits = (text: string): string =>
  text.replace(/[\u061C\u200E\u200F\u2066-\u2069]/g, '').replace(/\p{Nd}/gu, asciiDigit);
