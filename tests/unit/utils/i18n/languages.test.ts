import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '@/public/_locales/en/messages.json';
import { dayText } from '@/utils/i18n/day-text';
import { durationText } from '@/utils/i18n/duration-text';
import {
  currencyName,
  formatDate,
  formatDayTime,
  formatMoney,
  formatNumber,
  plural,
} from '@/utils/i18n/format';
import { relativeTime } from '@/utils/i18n/relative-time';
import type { Decimal } from '@/utils/money/money';

const { getMessage, getUILanguage } = fakeBrowser.i18n;
afterEach(() => {
  Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage });
});

const at = new Date(2026, 9, 3, 14, 32).getTime();
const minute = 60_000;

/** Everything whose words or digits a language decides. */
const said = () => [
  ...[0, 1, 2, 5, 11, 21, 101, 1001].map((count) => plural('titleOpen', count)),
  formatNumber(1_234_567),
  formatMoney('1234.5' as Decimal, 'USD'),
  formatMoney('0.075' as Decimal, null),
  currencyName('USD'),
  formatDate(at),
  formatDayTime(at),
  dayText(new Date(at), 'month'),
  durationText(72 * minute),
  relativeTime(at - 2 * 24 * 60 * minute, at),
  relativeTime(at - 12 * minute, at),
];

describe.each(['ru', 'ar', 'ar-EG', 'de', 'pl', 'fr', 'hi', 'fa', 'zh-CN', 'lt'])(
  'in a browser in %s, for which there is no translation,',
  (browser) => {
    it('plurals, digits, money and days are those of the English sentences', () => {
      const english = said();
      Object.assign(fakeBrowser.i18n, { getUILanguage: () => browser });
      // Without a region, English has the days of the United States.
      expect(said()).toEqual(english);
    });
  },
);

it.each([
  ['en-US', 'October 3, 2026'],
  ['en-GB', '3 October 2026'],
])('an English browser in %s keeps its own way to write a day', (browser, day) => {
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => browser });
  expect(formatDate(at)).toBe(day);
});

describe('with sentences in Russian', () => {
  const russian: Record<string, string> = {
    pageLanguage: 'ru',
    titleOpen_one: '$1 заказ',
    titleOpen_few: '$1 заказа',
    titleOpen_many: '$1 заказов',
    titleOpen_other: '$1 заказа',
  };
  const sentence = (key: string, values: string[] = []) =>
    (russian[key] ?? '').replace('$1', values[0] ?? '');

  beforeEach(() => {
    vi.resetModules();
  });

  it.each(['ru', 'en-US', 'ar'])('a browser in %s counts as Russian does', async (browser) => {
    Object.assign(fakeBrowser.i18n, { getUILanguage: () => browser, getMessage: sentence });
    const russianOf = await import('@/utils/i18n/format');
    expect([1, 2, 5, 21].map((count) => russianOf.plural('titleOpen', count))).toEqual([
      '1 заказ',
      '2 заказа',
      '5 заказов',
      '21 заказ',
    ]);
    expect(russianOf.formatNumber(1234.5)).toBe('1234,5'.replace('1234', '1\u{a0}234'));
  });

  it('a form that the translation lacks is told in its last one', async () => {
    const { titleOpen_few: _, ...lacking } = russian;
    const other = (key: string, values: string[] = []) => (lacking[key] ?? '').replace('$1', values[0] ?? '');
    Object.assign(fakeBrowser.i18n, { getMessage: other });
    const russianOf = await import('@/utils/i18n/format');
    expect(russianOf.plural('titleOpen', 3)).toBe('3 заказа');
  });
});

it('every plural has the two forms of English, and only those', () => {
  const forms = Object.keys(messages).filter((key) => /_(?:zero|one|two|few|many)$/.test(key));
  expect(forms.every((key) => key.endsWith('_one'))).toBe(true);
});
