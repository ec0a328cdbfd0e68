/**
 * Shapes of what is stored. The popup reads by them too: zod, which gives the same verdicts (a test compares them),
 * would be an eighth of all that it may load.
 */

/** Why something is not of its shape: the field that is wrong, and nothing of what is in it. */
export class Damage {
  readonly field: string;

  constructor(field = '') {
    this.field = field;
  }

  /** The same, seen from the object or list that holds the field. */
  in(name: string | number): Damage {
    return new Damage(this.field === '' ? String(name) : `${name}.${this.field}`);
  }
}

/** Gives what is stored, as far as it is of the shape. Never throws. */
export type Shape<Value> = (stored: unknown) => Value | Damage;
export type ShapeOf<Known> = Known extends Shape<infer Value> ? Value : never;

const onlyIf =
  <Value>(isOne: (stored: Value) => boolean, type: string): Shape<Value> =>
  (stored) =>
    typeof stored === type && isOne(stored as Value) ? (stored as Value) : new Damage();

export const flag = onlyIf<boolean>(() => true, 'boolean');

export const text = (minChars: number, maxChars: number): Shape<string> =>
  onlyIf(({ length }) => length >= minChars && length <= maxChars, 'string');

export const matching = <Text extends string>(pattern: RegExp): Shape<Text> =>
  onlyIf((stored) => pattern.test(stored), 'string');

export const number = (min = -Infinity, max = Infinity): Shape<number> =>
  onlyIf((stored) => Number.isFinite(stored) && stored >= min && stored <= max, 'number');

export const whole = (min: number, max = Infinity): Shape<number> =>
  onlyIf((stored) => Number.isSafeInteger(stored) && stored >= min && stored <= max, 'number');

/** An amount as it is stored. Amounts are compared and shown: another text would stop both. */
export const decimalPattern = /^-?\d{1,40}(\.\d{1,40})?$/;
export const decimal = matching<string>(decimalPattern);

/** As far as a `Date` reaches, in milliseconds since 1970: beyond it nothing can be shown. */
export const maxTime = 8.64e15;
export const time = number(0, maxTime);

export const oneOf =
  <const Value>(...values: Value[]): Shape<Value> =>
  (stored) =>
    values.includes(stored as Value) ? (stored as Value) : new Damage();

export const orNull =
  <Value>(shape: Shape<Value>): Shape<Value | null> =>
  (stored) =>
    stored === null ? null : shape(stored);

/** In an object, a field that may be absent. */
export const optional =
  <Value>(shape: Shape<Value>): Shape<Value | undefined> =>
  (stored) =>
    stored === undefined ? undefined : shape(stored);

/** What is damaged is as good as absent. */
export const orAbsent =
  <Value>(shape: Shape<Value>): Shape<Value | undefined> =>
  (stored) => {
    const read = shape(stored);
    return read instanceof Damage ? undefined : read;
  };

export const list =
  <Value>(shape: Shape<Value>, maxItems: number): Shape<Value[]> =>
  (stored) => {
    if (!Array.isArray(stored) || stored.length > maxItems) return new Damage();
    const values: Value[] = [];
    for (const [at, item] of stored.entries()) {
      const read = shape(item);
      if (read instanceof Damage) return read.in(at);
      values.push(read);
    }
    return values;
  };

export const pair =
  <First, Second>(first: Shape<First>, second: Shape<Second>): Shape<[First, Second]> =>
  (stored) => {
    if (!Array.isArray(stored) || stored.length !== 2) return new Damage();
    const [a, b] = [first(stored[0]), second(stored[1])];
    if (a instanceof Damage) return a.in(0);
    return b instanceof Damage ? b.in(1) : [a, b];
  };

type Fields = Record<string, Shape<unknown>>;
type Optional<Known extends Fields> = {
  [Name in keyof Known]: undefined extends ShapeOf<Known[Name]> ? Name : never;
}[keyof Known];
type Read<Known extends Fields> = {
  [Name in Exclude<keyof Known, Optional<Known>>]: ShapeOf<Known[Name]>;
} & {
  [Name in Optional<Known>]?: ShapeOf<Known[Name]>;
};
type Flat<Value> = { [Name in keyof Value]: Value[Name] };

/** An object with these fields. Others that it has are left out. */
export const object = <Known extends Fields>(fields: Known): Shape<Flat<Read<Known>>> => {
  const shapes = Object.entries(fields);
  return (stored) => {
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return new Damage();
    const values: Record<string, unknown> = {};
    for (const [name, shape] of shapes) {
      const read = shape((stored as Record<string, unknown>)[name]);
      if (read instanceof Damage) return read.in(name);
      if (name in stored) values[name] = read;
    }
    return values as Flat<Read<Known>>;
  };
};
