import type { JournalEntry } from './journal.ts';

/** A reply body: as it is, or made from the panel's own ('' if `taking` is false). */
type Body = string | Buffer | ((natural: string) => string | Buffer);

/** The faults of one request. Parts may be combined: late and truncated, taken late and dropped, … */
export interface Fault {
  /** Whether `add` really takes the order. If absent: yes where the panel's own reply is sent, however badly. */
  taking?: boolean;
  /** The order is taken so much later, even if the client has left by then. */
  takeAfterMs?: number;
  /** The order costs so many times its price. */
  chargeTimes?: number;
  /** The answer, or what stands for it, comes so much later. The order is not delayed by it. */
  delayMs?: number;
  /** Kept back until `panel.release()`, or the client leaves: the answer alone, or the taking of the order with it. */
  hold?: 'answer' | 'order';
  /** Accepted and never answered. */
  hang?: true;
  /** The connection ends without a byte of reply, before or after the order was taken. */
  drop?: 'beforeTaking' | 'afterTaking';
  /** HTTP status in place of the panel's own. */
  status?: number;
  /** Body in place of the panel's own, of content type JSON unless `headers` say otherwise. */
  body?: Body;
  /** Body in place of the panel's own, with status 200 and no content type. */
  raw?: Body;
  headers?: Record<string, string | string[]>;
  /** Half of the reply: 'drop' announces all of it and cuts the connection, 'json' ends as if that were all. */
  truncate?: 'drop' | 'json';
  /** One byte every so many ms; true is one a second. */
  slowBytes?: number | true;
  /** Sends the client to another address, with its key. */
  redirect?: { to: string; status?: 307 | 308 };
  /** 429 with this Retry-After, in seconds or as any text. */
  retryAfter?: number | string;
  /** A JSON body of exactly so many bytes, made while it is sent; at least 64. */
  bodyBytes?: number;
}

/** A fault and the requests that it is for. */
export interface Misbehaviour extends Fault {
  /** Only requests for this action; any if absent. */
  action?: string;
  /** Only requests that fit. */
  when?: (entry: JournalEntry) => boolean;
  /** How many requests it is served to; 1 if absent, Infinity for all. */
  times?: number;
}

/** A fault as it is served, and when what it keeps back is let go. */
export interface Served {
  fault: Fault;
  isReleased: Promise<void>;
}

interface Queued extends Served {
  fits: (entry: JournalEntry) => boolean;
  left: number;
}

/** Misbehaviour in waiting: a request gets the first that fits it. */
export class FaultQueue {
  #queue: Queued[] = [];
  #release = Promise.withResolvers<void>();

  add({ action, when = () => true, times = 1, ...fault }: Misbehaviour): void {
    const fits = (entry: JournalEntry) => (action ?? entry.action) === entry.action && when(entry);
    this.#queue.push({ fits, fault, left: times, isReleased: this.#release.promise });
  }

  /** The fault for this request, used up once, or undefined. */
  take(entry: JournalEntry): Served | undefined {
    const found = this.#queue.find((queued) => queued.fits(entry));
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#queue = this.#queue.filter((queued) => queued !== found);
    return found;
  }

  clear(): void {
    this.#queue = [];
  }

  /** Lets go what is kept back, and what is still to come of it. */
  release(): void {
    this.#release.resolve();
    this.#release = Promise.withResolvers();
  }
}

/** Whether the order is taken: when nothing says so, unless the fault stands in the answer's place. */
export function takesOrder(fault: Fault): boolean {
  if (fault.taking !== undefined) return fault.taking;
  if (fault.drop !== undefined) return fault.drop === 'afterTaking';
  const { hang, status, redirect, retryAfter, bodyBytes } = fault;
  const given = fault.raw ?? fault.body;
  const inPlace = [hang, status, redirect, retryAfter, bodyBytes, given];
  return inPlace.every((part) => part === undefined || typeof part === 'function');
}
