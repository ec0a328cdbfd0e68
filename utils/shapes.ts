import * as z from 'zod/mini';
import { decimalPattern, maxTime } from './stored-shapes';

// What `decimal` and `time` are in a shape of zod's.
export const decimalShape = z.string().check(z.regex(decimalPattern));
export const timeShape = z.number().check(z.gte(0), z.lte(maxTime));
