import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  compareMoney,
  costOf,
  decimalsOf,
  isPricedPerThousand,
  learnRateUnit,
  readDecimal,
  subtractMoney,
} from '@/utils/money/money';
import { orderFields } from '@/utils/orders/order';

/** Amounts with at most 12 decimals, as text and as a whole number of 10^-12. */
const amounts = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.stringMatching(/^\d{0,12}$/))
  .map(([whole, fraction]) => ({
    text: fraction === '' ? String(whole) : `${whole}.${fraction}`,
    units: whole * 10n ** 12n + BigInt(fraction.padEnd(12, '0')),
  }));

/** A text's amount, in units of 10^-`decimals`. */
function unitsOf(text: string, decimals = 12): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return text.startsWith('-') ? -units : units;
}

const quantities = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

/** Texts that are no plain amount, and values that are no text. */
const notMoney: unknown[] = [
  ...' |.|1.|.5|-1|-0|+1|1e3|1E400|NaN|Infinity|0x10|1,5|1 000|1.2.3|٣|１|$5|5 USD'.split('|'),
  '1'.repeat(21),
  `0.${'1'.repeat(21)}`,
  5,
  0,
  null,
  undefined,
  true,
  [],
  {},
  ['5'],
];

describe('an amount', () => {
  it.each(['0', '100.00', '0.03300', '12345678901234567890', '0.000000000001', '007.5'])(
    '%s is kept',
    (text) => {
      expect(readDecimal(text)).toBe(text);
      expect(readDecimal(` ${text} `)).toBe(text);
    },
  );

  it.each(notMoney)('%o is unknown', (value) => {
    expect(readDecimal(value)).toBeNull();
  });

  it('needs as many decimals as are not zeros at its end', () => {
    expect(['5', '5.00', '0.2500', '0.033', '1.0001'].map(decimalsOf)).toEqual([0, 0, 2, 3, 4]);
  });
});

describe('sums', () => {
  it('are exact at twelve decimals', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(unitsOf(addMoney(a.text, b.text))).toBe(a.units + b.units);
        expect(unitsOf(subtractMoney(a.text, b.text))).toBe(a.units - b.units);
        expect(Math.sign(compareMoney(a.text, b.text))).toBe(
          Number(a.units > b.units) - Number(a.units < b.units),
        );
      }),
      { seed: 1 },
    );
  });

  it('keep the longer fraction, and say what is below zero', () => {
    expect(addMoney('128.40', '0.6')).toBe('129.00');
    expect(subtractMoney('0.5', '1')).toBe('-0.5');
    expect(subtractMoney('1', '1.00')).toBe('0.00');
    expect(compareMoney('25.0', '25')).toBe(0);
    expect(compareMoney('-0.1', '0')).toBe(-1);
  });
});

describe('the cost', () => {
  it('is exact for one and for a thousand', () => {
    fc.assert(
      fc.property(amounts, quantities, (rate, quantity) => {
        const total = rate.units * BigInt(quantity);
        expect(unitsOf(costOf(rate.text, quantity, 'perOne'))).toBe(total);
        expect(unitsOf(costOf(rate.text, quantity, 'perThousand'), 15)).toBe(total);
      }),
      { seed: 2 },
    );
  });

  it.each([
    ['0.50', 100, '50', '0.05'],
    ['2.00', 500, '1000', '1'],
    ['0.90', 1, '0.9', '0.0009'],
    ['0', 100, '0', '0'],
    ['10', 1000, '10000', '10'],
  ])('at %s for %i is %s or %s', (rate, quantity, perOne, perThousand) => {
    expect(costOf(rate, quantity, 'perOne')).toBe(perOne);
    expect(costOf(rate, quantity, 'perThousand')).toBe(perThousand);
  });

  it('of the dearest and finest rate that is read fits an order’s record', () => {
    for (const rate of ['9'.repeat(20), `${'9'.repeat(20)}.${'9'.repeat(20)}`])
      for (const unit of ['perOne', 'perThousand'] as const) {
        const cost = costOf(readDecimal(rate) ?? '', Number.MAX_SAFE_INTEGER, unit);
        expect(orderFields.quoted(cost)).toBe(cost);
      }
  });
});

describe('the unit of a rate', () => {
  it.each([
    ['0.50', 100, '50.00', 'perOne'],
    ['0.50', 100, '0.05', 'perThousand'],
    ['0.50', 100, '49.00', 'perOne'],
    ['0.50', 100, '51.00', 'perOne'],
    ['0.50', 100, '51.01', null],
    ['0.50', 100, '48.99', null],
    ['0.50', 100, '5', null],
    ['0.50', 100, '0', null],
    ['0.50', 100, '0.000', null],
    ['0', 100, '0', null],
    ['0', 100, '5', null],
  ])('%s for %i, charged %s, is %s', (rate, quantity, charge, unit) => {
    expect(learnRateUnit(rate, quantity, charge)).toBe(unit);
  });

  it('is what was charged, and never the other', () => {
    const units = fc.constantFrom('perOne' as const, 'perThousand' as const);
    fc.assert(
      fc.property(amounts, quantities, units, (rate, quantity, unit) => {
        fc.pre(rate.units > 0n);
        expect(learnRateUnit(rate.text, quantity, costOf(rate.text, quantity, unit))).toBe(unit);
      }),
      { seed: 3 },
    );
  });
});

describe('a charge', () => {
  it.each([
    ['0.05', '0.50', true],
    ['0.050', '0.50', true],
    ['50', '0.50', false],
    ['0.051', '0.50', false],
    ['0.05', null, false],
    ['0', null, false],
    ['0.05', 'free', false],
  ])('of %s at the rate %s is the cheaper reading: %s', (charge, rate, isCheaper) => {
    expect(isPricedPerThousand(charge, rate, 100)).toBe(isCheaper);
  });
});
