import { expect, test } from 'vitest';
import { hiddenCharacter, uuidPattern } from '@/utils/patterns';

const uuid = '0b6a8c4e-3f7d-4a51-9e2c-7d5f1a0b9c3e';

test.each([
  [uuid, true],
  [crypto.randomUUID(), true],
  [`${uuid}0`, false],
  [`0${uuid}`, false],
  [`${uuid}\n`, false],
  [uuid.toUpperCase(), false],
  [uuid.replaceAll('-', ''), false],
])('%j is a uuid: %s', (text, isUuid) => {
  expect(uuidPattern.test(text)).toBe(isUuid);
});

test.each([
  ['a name', false],
  ['a\u200Bname', true],
  ['a\nname', true],
  ['a\u2028name', true],
  ['a\u2029name', true],
  ['a\u00A0name', false],
])('%j holds what cannot be seen: %s', (text, isHidden) => {
  expect(hiddenCharacter.test(text)).toBe(isHidden);
});
