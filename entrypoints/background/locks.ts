/**
 * Runs read-modify-write work on one stored record after the other: two at once lost 75 of 200 updates
 * (money-safety measurements). The name is the record's.
 */
export function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, work) as Promise<Result>;
}
