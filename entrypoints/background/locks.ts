/** A closed list: a lock whose name is spelt in two ways keeps nobody out. */
type RecordName =
  | 'alerts'
  | 'apiKey'
  | 'backup'
  | 'import'
  | 'ledger'
  | 'limits'
  | 'menus'
  | 'myChannels'
  | 'orderCount'
  | 'orderPool'
  | 'orders'
  | 'present'
  | 'rates'
  | 'rateWatches'
  | 'salt'
  | 'serviceMarks'
  | 'settings'
  | 'unlock'
  | 'unseen'
  | `account:${string}`;

/** Held by one order at a time for its service and link, and for its uuid. */
export type AddName = `add:${string}:${string}` | `uuid:${string}`;

/** The lock that every order holds, shared, from its intent to its saved answer. */
export const placing = 'placing';

/** Held, shared, by the work of each event. */
const working = 'work';

/**
 * Runs read-modify-write work on one stored record, one after the other: two at once lost 75 of 200 updates
 * (money-safety measurements).
 */
export function inTurn<Result>(name: RecordName, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, work) as Promise<Result>;
}

/** Runs the work of one event: beside that of others, but never beside `aloneAtWork`. */
export const atWork = <Result>(run: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(working, { mode: 'shared' }, run) as Promise<Result>;

/** Waits until all work in progress has ended and its answers are saved; other work waits until this has ended. */
export const aloneAtWork = <Result>(run: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(working, run) as Promise<Result>;
