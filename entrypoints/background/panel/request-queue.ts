import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { NamedError } from '@/utils/errors';

/** A request that a click asked for goes first and is never held back; the rest waits its turn and keeps to the limit. */
export type Urgency = 'click' | 'background';

/** Siblings of the panel allow 60 a minute and key; half of that is ours. */
const maxPerMinute = 30;
const minute = 60_000;

/** Times of the last minute's requests. Session storage: the count must outlive the worker. */
const timesItem = storage.defineItem<unknown>('session:requestTimes');

async function readTimes(now: number): Promise<number[]> {
  const read = z.array(z.number()).safeParse(await timesItem.getValue());
  return read.success ? read.data.filter((at) => at <= now && now - at < minute) : [];
}

async function countRequest(): Promise<void> {
  const now = Date.now();
  await timesItem.setValue([...(await readTimes(now)), now]);
}

type Running = { urgency: Urgency; controller: AbortController };
let running: Running | null = null;
const waiting: { urgency: Urgency; start: (controller: AbortController) => void }[] = [];

/** How many orders are being placed: background requests wait meanwhile. */
let holds = 0;

function startNext(): void {
  if (running !== null) return;
  const firstClick = waiting.findIndex(({ urgency }) => urgency === 'click');
  if (firstClick < 0 && holds > 0) return;
  const [next] = waiting.splice(Math.max(0, firstClick), 1);
  if (next === undefined) return;
  running = { urgency: next.urgency, controller: new AbortController() };
  next.start(running.controller);
}

/**
 * Runs one request to the panel: one at a time, clicks before the rest. A click ends a background read that is
 * running; `signal` tells that read.
 * @throws NamedError `heldBack` when the rest has used up the minute's requests, or was ended for a click.
 */
export async function takeTurn<Result>(
  urgency: Urgency,
  request: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  if (urgency === 'click' && running?.urgency === 'background') {
    running.controller.abort(new NamedError('heldBack'));
  }
  const controller = await new Promise<AbortController>((start) => {
    waiting.push({ urgency, start });
    startNext();
  });
  try {
    if (urgency === 'background' && (await readTimes(Date.now())).length >= maxPerMinute) {
      throw new NamedError('heldBack');
    }
    // Counted beside the request: an answer to `add` is worth more than the count, so its failure harms nothing.
    const [outcome] = await Promise.allSettled([request(controller.signal), countRequest()]);
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  } finally {
    running = null;
    startNext();
  }
}

/** Does the work while no background request begins. */
export async function withoutBackground<Result>(work: () => Promise<Result>): Promise<Result> {
  holds += 1;
  try {
    return await work();
  } finally {
    holds -= 1;
    startNext();
  }
}
