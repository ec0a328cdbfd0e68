import * as z from 'zod/mini';
import { isErrorName, type ErrorName } from '../errors';
import { timeShape } from '../shapes';

/** Lines that are kept; the older ones go. */
export const maxRequestLines = 500;

const count = z.number().check(z.int(), z.gte(0));

/** One request to the panel: how it travelled, and nothing of what was in it. The key, links and texts have no field. */
export const requestLineSchema = z.object({
  /** When it was begun (ms since 1970). */
  at: timeShape,
  action: z.enum(['balance', 'services', 'add', 'status']),
  /** `null` where no reply came, or was not finished. */
  httpStatus: z.nullable(count),
  ms: count,
  /** Of the reply's body. */
  bytes: count,
  /** Of an `add`: what kept the browser from sending it twice. */
  guard: z.nullable(z.enum(['stream', 'close', 'presumed', 'none'])),
  error: z.nullable(z.custom<ErrorName>((name) => typeof name === 'string' && isErrorName(name))),
});
export type RequestLine = z.infer<typeof requestLineSchema>;
