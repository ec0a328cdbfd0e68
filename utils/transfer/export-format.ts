import * as z from 'zod/mini';
import { maxRatePoints, ratePointSchema } from '../services/rate-history';
import { maxMarkedIdChars, maxMarkedServices } from '../services/service-marks';

/** The mark by which an export is known. `exportVersion` goes up when an older program could misread the file. */
export const exportFormat = 'botzverse-companion';
export const exportVersion = 2;

/** Largest file that is read, in bytes: 100,000 orders make about 100 MB. */
export const maxFileBytes = 1_000_000_000;

/**
 * The members of the file before `rates`, `ledger` and `orders`, which are lists of any length. `salt` is what ids of
 * accounts are made with (`account-id.ts`): by it another computer with the same key knows its own orders. In a file of
 * version 1 it is what `oldSalt` is since: the salt of old ids, in a file that may have some. The key itself is never in a
 * file.
 */
export type ExportHead = {
  format: typeof exportFormat;
  version: typeof exportVersion;
  exportedAt: string;
  salt: string | null;
  oldSalt: string | null;
  settings: unknown;
  channels: unknown[];
  /** Favourites, and services that want the full address (`service-marks.ts`). */
  marks: unknown;
  /** What the user wants to be told of rates (`rate-watch.ts`); in older files it is not there. */
  watches: unknown[];
};

export const saltSchema = z.string().check(z.minLength(8), z.maxLength(100));

const serviceIds = z
  .array(z.string().check(z.minLength(1), z.maxLength(maxMarkedIdChars)))
  .check(z.maxLength(maxMarkedServices));

/** The rates of one service over time, as in a file: each point is read by itself (`rate-history.ts`). */
export const rateHistorySchema = z.object({
  account: z.string().check(z.minLength(1), z.maxLength(100)),
  service: z.string().check(z.minLength(1), z.maxLength(maxMarkedIdChars)),
  points: z.array(ratePointSchema).check(z.maxLength(maxRatePoints)),
});

export const marksSchema = z.object({ favourite: serviceIds, sendAddress: serviceIds });
