/**
 * Money is decimal text, exactly as the panel wrote it ("128.40", "0.03300"): it never passes through a float.
 * A text that is not a plain, non-negative decimal is `null`: "unknown", which is not zero and in no sum.
 */
export type Decimal = string;

/** Longer ones are no money; a cost of what is allowed here still fits an order's record. */
const plainDecimal = /^\d{1,20}(?:\.\d{1,20})?$/;

/** Reads what a reply calls an amount. NaN, Infinity, negative, exponent and grouped forms are unknown (`null`). */
export function readDecimal(value: unknown): Decimal | null {
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return plainDecimal.test(trimmed) ? trimmed : null;
}

type Scaled = { units: bigint; scale: number };

function toScaled(amount: Decimal): Scaled {
  const [whole = '', fraction = ''] = amount.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

function toDecimal({ units, scale }: Scaled): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const split = digits.length - scale;
  const fraction = scale > 0 ? `.${digits.slice(split)}` : '';
  return `${units < 0n ? '-' : ''}${digits.slice(0, split)}${fraction}`;
}

function aligned(a: Decimal, b: Decimal): { a: bigint; b: bigint; scale: number } {
  const left = toScaled(a);
  const right = toScaled(b);
  const scale = Math.max(left.scale, right.scale);
  const raise = (value: Scaled) => value.units * 10n ** BigInt(scale - value.scale);
  return { a: raise(left), b: raise(right), scale };
}

/** Negative, zero or positive, as `a` is less than, equal to or more than `b` by value ("25.0" equals "25"). */
export function compareMoney(a: Decimal, b: Decimal): number {
  const values = aligned(a, b);
  return values.a < values.b ? -1 : values.a > values.b ? 1 : 0;
}

export function addMoney(a: Decimal, b: Decimal): Decimal {
  const values = aligned(a, b);
  return toDecimal({ units: values.a + values.b, scale: values.scale });
}

/** The exact difference `a − b`; below zero it begins with "-". */
export function subtractMoney(a: Decimal, b: Decimal): Decimal {
  const values = aligned(a, b);
  return toDecimal({ units: values.a - values.b, scale: values.scale });
}

/** How many decimals are needed: "0.2500" needs 2. */
export function decimalsOf(amount: Decimal): number {
  return (amount.split('.')[1] ?? '').replace(/0+$/, '').length;
}

/** Without the zeros at its end that say nothing: "0.2500" is "0.25", "5.00" is "5". */
export function trimZeros(amount: Decimal): Decimal {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}

/** The quantity that a service's `rate` is the price of. The document does not say, and sibling panels differ. */
export type RateUnit = 'perOne' | 'perThousand';

/** The exact cost of a quantity (a whole number) at a rate. */
export function costOf(rate: Decimal, quantity: number, unit: RateUnit): Decimal {
  const { units, scale } = toScaled(rate);
  const total = units * BigInt(quantity);
  return trimZeros(toDecimal({ units: total, scale: unit === 'perOne' ? scale : scale + 3 }));
}

/** Whether a charge is exactly what the cheaper reading of a rate comes to. `null` rate is unknown. */
export const isPricedPerThousand = (charge: Decimal, rate: string | null, quantity: number): boolean => {
  const price = readDecimal(rate);
  return price !== null && compareMoney(charge, costOf(price, quantity, 'perThousand')) === 0;
};

/** Whether two amounts differ by at most two in a hundred of `expected` (the margin that api.md allows a charge). */
function fits(charge: Decimal, expected: Decimal): boolean {
  const { a, b } = aligned(charge, expected);
  const difference = a < b ? b - a : a - b;
  return difference * 50n <= b;
}

/**
 * The unit of `rate` that a real charge shows, or `null` when it fits both readings or neither.
 * Rule (api.md): type Default and a quantity of 10 or more are the caller's to check; a charge of 0 teaches nothing: it
 * fits both where the rate is 0, else neither.
 */
export function learnRateUnit(rate: Decimal, quantity: number, charge: Decimal): RateUnit | null {
  const one = fits(charge, costOf(rate, quantity, 'perOne'));
  const thousand = fits(charge, costOf(rate, quantity, 'perThousand'));
  if (one === thousand) return null;
  return one ? 'perOne' : 'perThousand';
}
