/** The records that are changed in turn. A name that is spelt in two ways would keep nobody out. */
type RecordName =
  | 'alerts'
  | 'apiKey'
  | 'menus'
  | 'myChannels'
  | 'orderPool'
  | 'orders'
  | 'present'
  | 'salt'
  | 'serviceMarks'
  | 'unseen'
  | `account:${string}`;

/** One order for a service and link at a time, and one of a uuid. */
export type AddName = `add:${string}:${string}` | `uuid:${string}`;

/** The lock that every order holds, shared, from its intent to its saved answer. */
export const placing = 'placing';

/** The lock of all that is done for one event. */
const working = 'work';

/**
 * Runs read-modify-write work on one stored record after the other: two at once lost 75 of 200 updates
 * (money-safety measurements). The name is the record's.
 */
export function inTurn<Result>(name: RecordName, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, work) as Promise<Result>;
}

/** Does the work of one event: any number of them at once, and none while `aloneAtWork` lasts. */
export const atWork = <Result>(run: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(working, { mode: 'shared' }, run) as Promise<Result>;

/** Waits until all work that was begun has ended, its answers saved, and lets none begin until this is done. */
export const aloneAtWork = <Result>(run: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(working, run) as Promise<Result>;
