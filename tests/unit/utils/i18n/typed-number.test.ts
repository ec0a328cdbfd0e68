import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { asciiDigits } from '@/utils/i18n/ascii-digits';
import { formatForField, formatMoney, formatNumber, numberMarks } from '@/utils/i18n/format';
import { readTypedAmount, readTypedWhole, type TypedNumber } from '@/utils/i18n/typed-number';
import { compareMoney } from '@/utils/money/money';

/** Reads in a browser of a language: its marks are those that `Intl` writes with. */
function speak(language: string, ofSentences = language): void {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(language);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue(ofSentences);
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** "7.5", "1.5 | 1500" for a question, "–" for no number. */
const said = (read: TypedNumber): string =>
  read === null ? '–' : 'choices' in read ? read.choices.join(' | ') : read.value;

describe('an amount', () => {
  it.each([
    // Of every language alike: one mark that leaves one reading.
    ...['en-US', 'de', 'fr', 'fa', 'de-CH', 'hi'].flatMap((language) => [
      [language, '7,50', '7.50'],
      [language, '7.50', '7.50'],
      [language, '0.033', '0.033'],
      [language, '0,033', '0.033'],
      [language, '1 500', '1500'],
      [language, '1 500', '1500'],
      [language, '1 500', '1500'],
      [language, '1’500', '1500'],
      [language, '1.234.567', '1234567'],
      [language, '1,234,567', '1234567'],
      [language, '1,234.50', '1234.50'],
      [language, '1.234,50', '1234.50'],
      [language, '1 234,50', '1234.50'],
      [language, '1,00,000', '100000'],
      [language, '۷٫۵۰', '7.50'],
      [language, '٧٫٥٠', '7.50'],
      [language, '१२३', '123'],
      [language, '１２３', '123'],
      [language, '۱٬۵۰۰', '1500'],
      [language, '12.5000', '12.5000'],
      [language, '1234.567', '1234.567'],
      [language, '128,40 $', '128.40'],
      [language, '€ 128.40', '128.40'],
      [language, '5.', '5'],
    ]),
    ['en-US', '1,500', '1500'],
    ['de', '1.500', '1500'],
    ['de-CH', '1’500', '1500'],
    ['fa', '1,500', '1500'],
    ['fa', '۱,۵۰۰', '1500'],
    // Never a silent one and a half, nor a silent fifteen hundred.
    ['en-US', '1.500', '1.500 | 1500'],
    ['de', '1,500', '1.500 | 1500'],
    ['fr', '1,500', '1.500 | 1500'],
    ['fr', '1.500', '1.500 | 1500'],
    ['de-CH', '1.500', '1.500 | 1500'],
  ])('in %s, %j is %s', (language, typed, expected) => {
    speak(language);
    expect(said(readTypedAmount(typed))).toBe(expected);
  });

  it.each([
    '',
    ' ',
    '.',
    ',',
    'ten',
    '1e3',
    '-5',
    '+5',
    '1..5',
    '1,,5',
    '1 2',
    '10 00',
    '1,5,5',
    '1.2.3',
    '1,2345,678',
    '0,500,000',
    '$',
    '1/2',
    '5%',
    '1,500.',
    '0x10',
    'NaN',
    'Infinity',
    '9'.repeat(31),
    '1\n500\t',
    '1,234,56.7',
  ])('%j is none, or one whole number', (typed) => {
    speak('en-US');
    const expected: Record<string, string> = { '1,500.': '1500', '1\n500\t': '1500' };
    expect(said(readTypedAmount(typed))).toBe(expected[typed] ?? '–');
  });
});

const within = (min: number, max: number) => (whole: string) => Number(whole) >= min && Number(whole) <= max;

describe('a whole number', () => {
  it.each([
    ['en-US', '1,000', 1, 5000, '1000'],
    ['en-US', '1 000', 1, 5000, '1000'],
    ['en-US', '1.000', 10, 5000, '1000'],
    ['en-US', '1.000', 1, 500, '1'],
    ['en-US', '1.000', 1, 5000, '1 | 1000'],
    ['en-US', '1.500', 1, 5000, '1500'],
    ['de', '1.000', 1, 5000, '1000'],
    ['de', '1,000', 1, 5000, '1 | 1000'],
    ['de', '1,000', 10, 5000, '1000'],
    ['de', '1.000', 1, 500, '1000'],
    ['en-US', '1,000', 1, 500, '1000'],
    ['en-US', '5.0', 1, 500, '5'],
    ['en-US', '5.5', 1, 500, '–'],
    ['en-US', '1,5', 1, 500, '–'],
    ['en-US', '0.500', 1, 500, '–'],
    ['en-US', '0.000', 1, 500, '0'],
    ['en-US', '007', 1, 500, '7'],
    ['en-US', '1,00,000', 1, 500_000, '100000'],
    ['fa', '۱۰۰۰', 1, 5000, '1000'],
    ['fa', '۱٬۰۰۰', 1, 5000, '1000'],
    ['ar-EG', '١٠٠٠', 1, 5000, '1000'],
    ['en-US', '2.000', 5000, 9000, '2000'],
  ])('in %s, %j between %i and %i is %s', (language, typed, min, max, expected) => {
    speak(language);
    expect(said(readTypedWhole(typed, within(min, max)))).toBe(expected);
  });
});

const languages = [
  'en-US',
  'de',
  'de-CH',
  'fr',
  'es',
  'pl',
  'pt-BR',
  'ru',
  'tr',
  'fa',
  'ar-EG',
  'hi',
  'mr',
  'bn',
  'ja',
  'my',
];
const language = fc.constantFrom(...languages);
const amounts = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.stringMatching(/^\d{0,8}$/))
  .map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`));

it.each([
  ['1,500', '1.500 | 1500'],
  ['1.500', '1.500 | 1500'],
  ['7,50', '7.50'],
  ['1.234.567', '1234567'],
])('in a Danish browser with English sentences, %j is %s', (typed, expected) => {
  speak('da', 'en');
  expect(said(readTypedAmount(typed))).toBe(expected);
});

describe('what is written in a language', () => {
  it('is read as what it is, or asked about: never as another number', () => {
    fc.assert(
      fc.property(language, amounts, (spoken, amount) => {
        speak(spoken);
        const read = readTypedAmount(formatMoney(amount, null));
        const values = read === null ? [] : 'choices' in read ? read.choices : [read.value];
        expect(values.some((value) => compareMoney(value, amount) === 0)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read back from a field as the one number that it is', () => {
    fc.assert(
      fc.property(language, amounts, (spoken, amount) => {
        speak(spoken);
        const read = readTypedAmount(formatForField(amount));
        expect(read !== null && 'value' in read && compareMoney(read.value, amount)).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read as that quantity, grouped or not', () => {
    fc.assert(
      fc.property(language, fc.integer({ min: 1, max: 10 ** 12 }), (spoken, quantity) => {
        speak(spoken);
        for (const typed of [formatNumber(quantity), String(quantity)]) {
          expect(said(readTypedWhole(typed, () => true))).toBe(String(quantity));
        }
      }),
      { numRuns: 3000 },
    );
  });
});

const bare = (text: string) => asciiDigits(text).replace(/\D/g, '');

describe('whatever is typed', () => {
  const typed = fc.stringMatching(/^[0-9.,'’ ٫٬٠۱۲$-]{0,16}$/);

  it('has the digits that were typed, in their order, in every reading', () => {
    fc.assert(
      fc.property(language, typed, (spoken, text) => {
        speak(spoken);
        const read = readTypedAmount(text);
        const values = read === null ? [] : 'choices' in read ? read.choices : [read.value];
        for (const value of values) {
          expect(value).toMatch(/^\d+(\.\d+)?$/);
          expect(bare(value)).toBe(bare(text));
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('is never two numbers in silence: one mark before three digits is the language’s own, or a question', () => {
    fc.assert(
      fc.property(
        language,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('.', ','),
        (spoken, thousands, rest, mark) => {
          speak(spoken);
          const read = readTypedAmount(`${thousands}${mark}${String(rest).padStart(3, '0')}`);
          const { group } = numberMarks();
          const isOwn = group === mark || (group === '٬' && mark === ',');
          expect(said(read).includes('|')).toBe(!isOwn);
        },
      ),
    );
  });
});
