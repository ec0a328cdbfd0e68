import * as z from 'zod/mini';

/** An amount as it is stored. Amounts are compared and shown: another text would stop both. */
export const decimalShape = z.string().check(z.regex(/^-?\d{1,40}(\.\d{1,40})?$/));

/** Milliseconds since 1970, as far as a `Date` reaches: beyond it nothing can be shown. */
export const timeShape = z.number().check(z.gte(0), z.lte(8.64e15));
