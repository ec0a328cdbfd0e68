import { afterEach, expect, test } from 'vitest';
import { formatMoney, formatPrice, moneyPieces } from '@/utils/i18n/format';
import { hideBy, hiddenMark, isHiding, privateText, whileHiding } from '@/utils/i18n/private-text';

afterEach(() => hideBy(() => false));

test('nothing is hidden until it is said', () => {
  expect([isHiding(), privateText('monstercat'), formatMoney('1.50', 'USD')]).toEqual([
    false,
    'monstercat',
    '$1.50',
  ]);
});

test('hidden, every amount is as wide as any other, and prices stay', () => {
  hideBy(() => true);
  expect([formatMoney('1.50', 'USD'), formatMoney('128000', null), privateText('a channel')]).toEqual([
    hiddenMark,
    hiddenMark,
    hiddenMark,
  ]);
  expect(moneyPieces('12.50', 'USD')).toEqual([{ text: hiddenMark, isMuted: false }]);
  expect(formatPrice('0.50', null)).toBe('0.50');
});

test('for one piece of work it is as that says, also after it has failed', () => {
  expect(whileHiding(true, () => privateText('12345'))).toBe(hiddenMark);
  expect(() =>
    whileHiding(true, () => {
      throw new Error('no text');
    }),
  ).toThrow('no text');
  expect(privateText('12345')).toBe('12345');
  hideBy(() => true);
  expect(whileHiding(false, () => privateText('12345'))).toBe('12345');
  expect(privateText('12345')).toBe(hiddenMark);
});
