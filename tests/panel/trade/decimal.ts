/** An exact amount: a whole number of 10^-18 units, so that no sum ever passes through a float. */
export type Decimal = bigint;

const places = 18;
/** A rate per 1000 is divided by 1000; three places are kept free for that, so it always divides. */
const writtenPlaces = 15;
const one = 10n ** BigInt(places);

/** Reads decimal text such as "128.40" or "-0.00001". Throws on any other form and beyond 15 places. */
export function parseDecimal(text: string): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`Not a decimal number: ${JSON.stringify(text)}`);
  const [, sign = '', whole = '', fraction = ''] = match;
  if (fraction.length > writtenPlaces) {
    throw new Error(`More than ${writtenPlaces} decimal places: ${text}`);
  }
  const units = BigInt(whole) * one + BigInt(fraction.padEnd(places, '0'));
  return sign === '-' ? -units : units;
}

/** Writes an amount with at least `least` places and no idle zeros after them. Exact. */
export function formatDecimal(amount: Decimal, least = 2): string {
  const units = amount < 0n ? -amount : amount;
  const digits = (units % one).toString().padStart(places, '0');
  const fraction = digits.replace(/0+$/, '').padEnd(least, '0');
  const whole = (units / one).toString();
  return `${amount < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Rounds half away from zero to so many places: how some panels show a balance that they keep exactly. */
export function roundDecimal(amount: Decimal, toPlaces: number): Decimal {
  const step = 10n ** BigInt(places - toPlaces);
  const half = amount < 0n ? -step / 2n : step / 2n;
  return ((amount + half) / step) * step;
}
