import { clock } from './clock.ts';
import type { History } from './history.ts';
import { profile } from './stand-ins/profile.ts';

type Moment = { at: number; run: () => Promise<unknown> };
type PanelEvent = { at: number; run: () => void };

const earliest = <Event extends { at: number }>(events: Iterable<Event>): Event | undefined => {
  let first: Event | undefined;
  for (const event of events) if (first === undefined || event.at < first.at) first = event;
  return first;
};

/** A history's due events: the panel's at any time, the browser's while the computer does not sleep. */
export class Timeline {
  readonly #startsAt: number;
  readonly #sleep: History['sleep'];
  readonly #panel = new Set<PanelEvent>();
  readonly #browser = new Set<Moment>();

  /** Times are told from `startsAt` on; before it they are negative. */
  constructor(startsAt: number, sleep: History['sleep']) {
    this.#startsAt = startsAt;
    this.#sleep = sleep;
  }

  get now(): number {
    return clock.now - this.#startsAt;
  }

  atPanel(at: number, run: () => void): void {
    this.#panel.add({ at: this.#startsAt + at, run });
  }

  inBrowser(at: number, run: () => Promise<unknown>): void {
    this.#browser.add({ at: this.#startsAt + at, run });
  }

  /** Moves the clock on; the panel does in order what is due. */
  advance(ms: number): void {
    const to = clock.now + ms;
    for (
      let next = earliest(this.#panel);
      next !== undefined && next.at <= to;
      next = earliest(this.#panel)
    ) {
      this.#panel.delete(next);
      clock.now = Math.max(clock.now, next.at);
      next.run();
    }
    clock.now = to;
  }

  /**
   * Does the next thing in the browser: a moment of the plan, or an alarm.
   * @returns false when nothing is due before `end`.
   */
  async step(end: number, ring: (alarm: string) => Promise<unknown>): Promise<boolean> {
    const moments = Array.from(this.#browser, (moment) => ({
      at: this.#afterSleep(moment.at),
      run: moment.run,
      take: () => this.#browser.delete(moment),
    }));
    const alarms = Array.from(profile.alarms, ([name, { dueAt, periodMs }]) => ({
      // By the computer's clock, which may have jumped since.
      at: this.#afterSleep(dueAt - clock.skew),
      run: () => ring(name),
      take: () => {
        if (periodMs === null) profile.alarms.delete(name);
        else profile.alarms.set(name, { dueAt: Date.now() + periodMs, periodMs });
      },
    }));
    const next = earliest([...moments, ...alarms]);
    if (next === undefined || next.at >= this.#startsAt + end) return false;
    this.advance(Math.max(0, next.at - clock.now));
    next.take();
    await next.run();
    return true;
  }

  /** Events due while the computer sleeps come when it wakes. */
  #afterSleep(at: number): number {
    if (this.#sleep === null) return at;
    const { from, to } = this.#sleep;
    return at > this.#startsAt + from && at < this.#startsAt + to ? this.#startsAt + to : at;
  }
}
