import type { Changes } from './changes.ts';
import type { Fault } from './faults.ts';

/** The fate of a request: answered, left without an answer, cut off by a fault, or given up by the client. */
export type Outcome = 'waiting' | 'replied' | 'hung' | 'dropped' | 'clientLeft' | 'incomplete';

/** One request. The fields from `fault` on are filled as it is answered. */
export interface JournalEntry {
  /** 1 for the first request. */
  n: number;
  /** By the panel's clock. */
  at: number;
  protocol: 'http/1.1' | 'h2';
  /** Whether this connection carried a request before. */
  reusedSocket: boolean;
  method: string;
  path: string;
  /** Whether it was for the API; a page otherwise. */
  isApi: boolean;
  host: string;
  contentType: string;
  headers: Readonly<Record<string, string>>;
  rawBody: string;
  /** The parsed body, key and all; null when it is not a JSON object. */
  fields: Readonly<Record<string, unknown>> | null;
  /** The action asked for; '' for pages and for bodies without one. */
  action: string;
  outcome: Outcome;
  fault?: Fault;
  replyStatus?: number;
  /** The whole text that was to be sent; '' for generated bodies. */
  replyBody?: string;
  /** The order that was taken, whether or not the client was told. */
  orderId?: string;
  /** Charged with it at once, as decimal text. */
  charged?: string;
}

/** A request as it arrives. */
export type Arrival = Omit<JournalEntry, 'n' | 'fault' | keyof Course>;

/** Learnt about a request while it is answered. */
export type Course = Pick<JournalEntry, 'outcome' | 'replyStatus' | 'replyBody' | 'orderId' | 'charged'>;

/** Every request in the order in which it was complete. */
export class Journal {
  readonly entries: JournalEntry[] = [];
  readonly #apiEntries: JournalEntry[] = [];
  readonly #entriesByAction = new Map<string, JournalEntry[]>();
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  open(arrival: Arrival, outcome: Outcome): JournalEntry {
    const entry: JournalEntry = { n: this.entries.length + 1, ...arrival, outcome };
    this.entries.push(entry);
    if (entry.isApi) this.#index(entry);
    this.#changes.announce();
    return entry;
  }

  note(entry: JournalEntry, course: Partial<Course>): void {
    Object.assign(entry, course);
    this.#changes.announce();
  }

  /** The API requests so far, for one action if given; quick even among thousands. */
  requests(action?: string): JournalEntry[] {
    const found = action === undefined ? this.#apiEntries : this.#entriesByAction.get(action);
    return [...(found ?? [])];
  }

  #index(entry: JournalEntry): void {
    this.#apiEntries.push(entry);
    const sameAction = this.#entriesByAction.get(entry.action);
    if (sameAction === undefined) this.#entriesByAction.set(entry.action, [entry]);
    else sameAction.push(entry);
  }
}
