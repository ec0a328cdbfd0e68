import { expect, it } from 'vitest';
import { ageText } from '@/utils/i18n/age';

const now = 1_000_000_000_000;
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

it.each([
  [0, 'just now'],
  [59.999 * second, 'just now'],
  [minute, '1 min'],
  [hour - 1, '59 min'],
  [hour, '1 h'],
  [day - 1, '23 h'],
  [day, '1 d'],
  [400 * day, '400 d'],
  // A clock that was set back makes nothing older or younger than now.
  [-hour, 'just now'],
])('%i ms ago is “%s”', (age, words) => {
  expect(ageText(now - age, now)).toBe(words);
});
