import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { NamedError } from '@/utils/errors';
import { durationText } from '@/utils/i18n/duration-text';
import { formatNumber } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';

/** So many may be wrong in a row before the next has to wait. */
const freeTries = 5;
const firstWaitMs = 5_000;
const maxWaitMs = 15 * 60_000;

const triesSchema = z.object({ failed: z.number().check(z.int(), z.gte(0)), at: z.number() });
type Tries = z.infer<typeof triesSchema>;
/** Not in session storage: a restart of the browser gives no new tries. */
const triesItem = storage.defineItem<unknown>('local:unlockTries');

/** A cache: when the last try began, by the clock of this worker's life, which nobody can set. */
let lastHere: number | null = null;

async function readTries(): Promise<Tries> {
  const read = triesSchema.safeParse(await triesItem.getValue());
  return read.success ? read.data : { failed: 0, at: 0 };
}

/** Milliseconds that the next try has to wait after so many wrong ones. */
export const waitAfter = (failed: number): number =>
  failed < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (failed - freeTries), maxWaitMs);

/**
 * How long ago the last try began. After a worker's death, half a minute at the least, by the computer's clock; one that
 * was set back since counts for nothing.
 */
const sinceLast = ({ at }: Tries): number =>
  lastHere === null ? Math.max(0, Date.now() - at) : performance.now() - lastHere;

const leftText = (ms: number): string =>
  ms < 60_000 ? text('durationSeconds', formatNumber(Math.ceil(ms / 1000))) : durationText(ms);

/**
 * Counts a try before it is made: a worker that is killed meanwhile has used it up.
 * @throws NamedError `tooManyTries` with how long to wait.
 */
export async function beginTry(): Promise<void> {
  const tries = await readTries();
  const left = waitAfter(tries.failed) - sinceLast(tries);
  if (left > 0) {
    // Else a clock that was set back would keep its owner out until it has caught up.
    if (tries.at > Date.now()) await triesItem.setValue({ ...tries, at: Date.now() });
    throw new NamedError('tooManyTries', leftText(left));
  }
  lastHere = performance.now();
  await triesItem.setValue({ failed: tries.failed + 1, at: Date.now() });
}

/** The passphrase was right: wrong ones from before count no more. */
export async function endTries(): Promise<void> {
  lastHere = null;
  await triesItem.removeValue();
}
