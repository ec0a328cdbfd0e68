import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '@/utils/i18n/fold-text';

describe('a text as it is searched', () => {
  it.each([
    ['İSTANBUL', 'istanbul'],
    ['ISPARTA', 'ısparta'],
    ['TAKİPÇİ', 'takipci'],
    ['Türkçe', 'TURKCE'],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδός'],
    ['Ёлка', 'елка'],
    ['𝐈𝐧𝐬𝐭𝐚𝐠𝐫𝐚𝐦 𝙵𝚘𝚕𝚕𝚘𝚠𝚎𝚛𝚜', 'instagram followers'],
    ['ＴＩＫＴＯＫ', 'tiktok'],
    ['①②', '12'],
    ['ﬁlm', 'film'],
  ])('“%s” and “%s” are one', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  it.each([
    ['की', 'का'],
    ['Kick', 'Twitch'],
  ])('“%s” and “%s” are two', (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b));
  });

  it('is the same however it is cased, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldText(text.toUpperCase())).toBe(foldText(text));
      }),
      { numRuns: 1000 },
    );
  });
});
