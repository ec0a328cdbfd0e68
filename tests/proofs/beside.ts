import { setTimeout as wait } from 'node:timers/promises';
import type { Click } from './click-plan.ts';
import type { OrderPage } from './order-page.ts';

export const besides = ['none', 'polls', 'windows'] as const;
export type Besides = (typeof besides)[number];

type Random = () => number;

/** Events beside a click: in the background, or in another window. */
const deeds = {
  refresh: (page: OrderPage) => page.send({ type: 'refresh', ifOlderThanSeconds: 0 }),
  review: (page: OrderPage) => page.send({ type: 'checkBeforeOrder', service: '2114' }),
  services: (page: OrderPage) => page.send({ type: 'readServices', isForced: true }),
  poll: (page: OrderPage) => page.ringAlarm('poll'),
  balance: (page: OrderPage) => page.ringAlarm('balance'),
};

const deedsOf: Record<Besides, (keyof typeof deeds | 'order')[]> = {
  none: [],
  polls: ['poll', 'poll', 'balance', 'balance', 'refresh', 'review'],
  windows: ['refresh', 'refresh', 'services', 'review', 'order'],
};
const maxDeeds = 4;
const maxLeadMs = 40;
const oldServices = 0.3;

/** Does beside each click, at random moments, what a user's polls and other windows do. */
export class Beside {
  readonly #kind: Besides;
  readonly #window: OrderPage;
  readonly #random: Random;
  readonly #orders: Click[];
  readonly #place: (click: Click, page: OrderPage) => Promise<unknown>;

  /** `orders` are those that the other window places, one after the other, by `place`. */
  constructor(
    kind: Besides,
    window: OrderPage,
    random: Random,
    orders: Click[],
    place: (click: Click, page: OrderPage) => Promise<unknown>,
  ) {
    this.#kind = kind;
    this.#window = window;
    this.#random = random;
    this.#orders = [...orders];
    this.#place = place;
  }

  /** Before a click: now and then the list of services is old, so that it is read again. */
  async before(): Promise<void> {
    if (this.#kind !== 'none' && this.#random() < oldServices) await this.#window.ageServices();
  }

  /**
   * Begins its deeds beside a click that takes about so long, and says when the click is to come. Half of the deeds
   * come right before it, so that it meets requests that have just begun. `done` resolves when all have been answered.
   */
  begin(typicalMs: number): { clickAfterMs: number; done: Promise<unknown> } {
    const kinds = deedsOf[this.#kind];
    if (kinds.length === 0) return { clickAfterMs: 0, done: Promise.resolve() };
    const clickAfterMs = maxLeadMs + 0.3 * this.#random() * typicalMs;
    const plan = Array.from({ length: 1 + Math.floor(this.#random() * maxDeeds) }, () => ({
      kind: kinds[Math.floor(this.#random() * kinds.length)] ?? 'refresh',
      afterMs:
        this.#random() < 0.5
          ? clickAfterMs - this.#random() * maxLeadMs
          : this.#random() * (clickAfterMs + typicalMs),
    }));
    const doing = plan.map(async ({ kind, afterMs }) => {
      await wait(afterMs);
      await this.#do(kind);
    });
    return { clickAfterMs, done: Promise.all(doing) };
  }

  async #do(kind: keyof typeof deeds | 'order'): Promise<void> {
    if (kind !== 'order') {
      await deeds[kind](this.#window);
      return;
    }
    const order = this.#orders.shift();
    if (order !== undefined) await this.#place(order, this.#window);
  }
}
