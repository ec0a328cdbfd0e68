import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { factsOf, type NamedError } from '@/utils/errors';

const minute = 60_000;
/** After the first failure one minute of rest, doubled with each further one up to this. */
const maxRestMinutes = 32;
/** The same where nothing may have reached the panel: what it spares is small, and the connection may be back soon. */
const maxUnreachedMinutes = 4;
/** The same after a refusal that every read gets. */
const minRefusedMinutes = 60;
const maxRefusedMinutes = 16 * 60;

function restOf({ name }: NamedError): [least: number, most: number] {
  if (factsOf(name).slowsPolling) return [minRefusedMinutes, maxRefusedMinutes];
  return [1, name === 'noConnection' ? maxUnreachedMinutes : maxRestMinutes];
}

const restSchema = z.object({ failures: z.number(), until: z.number() });
const restItem = storage.defineItem<unknown>('session:rest');

async function readRest(): Promise<z.infer<typeof restSchema>> {
  const read = restSchema.safeParse(await restItem.getValue());
  return read.success ? read.data : { failures: 0, until: 0 };
}

/** A rest far in the future means that the clock was set back. */
const isPlausible = (until: number, now: number) => until - now <= 1.25 * maxRefusedMinutes * minute;

/** Whether background requests rest after failures. */
export async function isResting(now: number): Promise<boolean> {
  const { until } = await readRest();
  return now < until && isPlausible(until, now);
}

/** A request went through: no more rest. */
export async function endRest(): Promise<void> {
  if ((await readRest()).failures > 0) await restItem.removeValue();
}

/**
 * A request failed on its way: rest as long as the panel asked, or longer with each failure, give or take a quarter.
 * Where the browser knows of no network nothing was sent, and there is nothing to rest from.
 */
export async function restAfter(error: NamedError, now: number): Promise<void> {
  if (error.name === 'noConnection' && navigator.onLine === false) return;
  const rest = await readRest();
  const failures = rest.failures + 1;
  const [least, most] = restOf(error);
  const backOff = Math.min(least * 2 ** (failures - 1), most) * minute * (0.75 + Math.random() / 2);
  const asked = (error.retryAfterSeconds ?? 0) * 1000;
  // A panel that asked for an hour is not asked again after a minute because a click of the user's failed meanwhile.
  const running = isPlausible(rest.until, now) ? rest.until : 0;
  await restItem.setValue({ failures, until: Math.max(running, now + backOff, now + asked) });
}
