/** A longer delay makes a Node timer fire at once. */
const maxTimerMs = 2 ** 31 - 1;

interface Due {
  at: number;
  run: () => void;
}

/**
 * Future events by the panel's own clock: late charges, paced orders. With the real clock a timer
 * runs it; with a test's clock it runs when `runDue` is called, which every request does first.
 */
export class Schedule {
  readonly now: () => number;
  readonly #hasTimer: boolean;
  /** Sorted by time, the next one last. */
  readonly #due: Due[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(clock?: () => number) {
    this.now = clock ?? Date.now;
    this.#hasTimer = clock === undefined;
  }

  after(ms: number, run: () => void): void {
    const at = this.now() + ms;
    let low = 0;
    let high = this.#due.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#due[middle]?.at ?? 0) > at) low = middle + 1;
      else high = middle;
    }
    this.#due.splice(low, 0, { at, run });
    if (low === this.#due.length - 1) this.#arm();
  }

  /** Runs everything whose time has come, in the order of time. */
  runDue(): void {
    let next = this.#due.at(-1);
    while (next !== undefined && next.at <= this.now()) {
      this.#due.pop();
      next.run();
      next = this.#due.at(-1);
    }
    this.#arm();
  }

  end(): void {
    this.#due.length = 0;
    clearTimeout(this.#timer);
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const next = this.#due.at(-1);
    if (!this.#hasTimer || next === undefined) return;
    this.#timer = setTimeout(() => this.runDue(), Math.min(Math.max(0, next.at - this.now()), maxTimerMs));
    this.#timer.unref();
  }
}
