const work = 'work';

/** Does the work of one event: any number of them at once, and none while `aloneAtWork` lasts. */
export const atWork = <Result>(run: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(work, { mode: 'shared' }, run) as Promise<Result>;

/** Waits until all work that was begun has ended, its answers saved, and lets none begin until this is done. */
export const aloneAtWork = <Result>(run: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(work, run) as Promise<Result>;
