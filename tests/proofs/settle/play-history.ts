import { runCommand } from '@/entrypoints/background/commands/run-command';
import { lockInBackground, lookAtBalance, lookSoon, poll } from '@/entrypoints/background/jobs';
import type { Command } from '@/utils/command';
import type { Order } from '@/utils/orders/order';
import { writeError } from '../../panel/api/refusal.ts';
import { randomNumbers } from '../../panel/random-numbers.ts';
import { conductOf, type HabitName } from '../habits.ts';
import { clock } from './clock.ts';
import type { Elsewhere, History, OwnOrder } from './history.ts';
import { HistoryLock } from './lock-in-history.ts';
import { PanelBooks } from './panel-books.ts';
import { setUpAccount } from './set-up-account.ts';
import { profile, resetProfile } from './stand-ins/profile.ts';
import { Timeline } from './timeline.ts';

const second = 1000;
const hour = 3600 * second;
/** The click on the order whose answer is lost. */
const clickAt = Date.UTC(2026, 9, 1, 12);
const lostLink = 'lost';
const falls = 6;

/** The final state of the record, and of the books. */
export type Played = { state: Order['state']; isPlaced: boolean };

/** Plays one history: the worker's own code against the panel's own books, both on the history's clock. */
export class Player {
  readonly #history: History;
  readonly #habit: HabitName;
  readonly #books: PanelBooks;
  readonly #timeline: Timeline;
  readonly #random: () => number;
  readonly #lock: HistoryLock | null;
  #account = '';
  #isPlacing = false;

  /** `isLocked`: the key lies behind a lock, which falls at random. */
  constructor(history: History, seed: number, habit: HabitName, isLocked = false) {
    resetProfile();
    clock.now = clickAt - 12 * hour;
    clock.skew = 0;
    this.#history = history;
    this.#habit = habit;
    this.#lock = isLocked ? new HistoryLock() : null;
    this.#books = new PanelBooks(history, habit === 'one-id');
    this.#timeline = new Timeline(clickAt, history.sleep);
    this.#random = randomNumbers(seed);
    Math.random = this.#random;
    globalThis.fetch = (_url, init) => this.#fetch(init?.body);
  }

  async play(): Promise<Played> {
    const { own, elsewhere, popups, reviews, jumps } = this.#history;
    const links = [lostLink, ...own.map((_order, n) => `own_${n}`)];
    this.#account = await setUpAccount(this.#history, links);
    await this.#lock?.setUp();
    this.#planFalls();
    own.forEach((order, n) => this.#timeline.inBrowser(order.at, () => this.#placeOwn(order, `own_${n}`)));
    elsewhere.forEach((event, n) => this.#planElsewhere(event, `elsewhere_${n}`));
    // A clock is put right whether or not anybody is awake.
    for (const { at, ms } of jumps) {
      this.#timeline.atPanel(at, () => {
        clock.skew += ms;
      });
    }
    for (const at of popups) this.#plan(at, { type: 'refresh', ifOlderThanSeconds: 60 });
    for (const at of reviews) this.#plan(at, { type: 'checkBeforeOrder', service: '11' });
    this.#timeline.inBrowser(0, () => this.#placeLost());
    while (!this.#isOver()) {
      const isDue = await this.#timeline.step(12 * hour, async (name) => {
        if (name === 'poll') await poll();
        if (name === 'settle') await lookAtBalance();
        if (name === 'lockSoon') await lockInBackground();
      });
      if (!isDue) break;
    }
    const lost = this.#lostRecord();
    if (lost === undefined) throw new Error('The history has no record of its order.');
    return { state: lost.state, isPlaced: this.#books.has(lostLink) };
  }

  async #ask(command: Command): Promise<void> {
    let outcome = await runCommand(command);
    if (!outcome.ok && outcome.error === 'locked') {
      // Whoever wants something unlocks it first.
      await this.#lock?.unlock();
      outcome = await runCommand(command);
    }
    // Where the panel fails now and then, a popup may; orders have to go well.
    const mayFail = (this.#history.failing > 0 || this.#habit === 'refusing') && !this.#isPlacing;
    if (!outcome.ok && !mayFail) throw new Error(`${command.type}: ${outcome.error} ${outcome.detail}`);
  }

  /** Around the order: forced, so that reads are missed, or such that it waits. */
  #planFalls(): void {
    if (this.#lock === null) return;
    const lock = this.#lock;
    for (let n = 0; n < falls; n += 1) {
      const at = Math.floor((this.#random() * 3 - 1) * hour);
      const isForced = this.#random() < 0.5;
      this.#timeline.inBrowser(at, () => lock.fall(isForced));
    }
  }

  #plan(at: number, command: Command): void {
    this.#timeline.inBrowser(at, () => this.#ask(command));
  }

  async #place(order: { service: string; quantity: number }, link: string): Promise<void> {
    const { service, quantity } = order;
    this.#isPlacing = true;
    await this.#ask({
      type: 'placeOrder',
      uuid: crypto.randomUUID(),
      account: this.#account,
      service,
      link,
      channel: { platform: 'twitch', name: link },
      quantity,
      interval: null,
      shown: this.#books.offer(service),
      confirmed: ['orderedMinutesAgo', 'priceNeedsConfirming', 'orderUnsettled'],
    });
    this.#isPlacing = false;
  }

  async #placeOwn(order: OwnOrder, link: string): Promise<void> {
    await this.#place(order, link);
    for (const { at, to } of order.course) this.#timeline.atPanel(at, () => this.#books.move(link, to));
    if (order.isLookedAt) this.#lookSoon();
  }

  async #placeLost(): Promise<void> {
    await this.#place(this.#history.lost, lostLink);
    if (this.#history.lost.isLookedAt) this.#lookSoon();
  }

  /** Runs the worker's `lookSoon`, with its timer on the history's clock. */
  #lookSoon(): void {
    const { setTimeout: realTimeout } = globalThis;
    const timers: { ring: () => void; ms: number }[] = [];
    const setTimer = (ring: () => void, ms: number) => timers.push({ ring, ms });
    Object.assign(globalThis, { setTimeout: setTimer });
    const looking = lookSoon();
    globalThis.setTimeout = realTimeout;
    for (const { ring, ms } of timers) {
      this.#timeline.inBrowser(this.#timeline.now + ms, () => {
        ring();
        return looking;
      });
    }
  }

  #planElsewhere(event: Elsewhere, link: string): void {
    if (event.kind === 'money') {
      this.#timeline.atPanel(event.at, () => this.#books.adjust(event.amount));
      return;
    }
    const { at, service, quantity, canceledAt } = event;
    this.#timeline.atPanel(at, () => this.#books.take({ service, quantity, link }));
    if (canceledAt !== null) this.#timeline.atPanel(canceledAt, () => this.#books.move(link, 'canceled'));
  }

  #isOver(): boolean {
    const state = this.#lostRecord()?.state;
    return state !== undefined && !['intent', 'sending', 'unknown'].includes(state);
  }

  #lostRecord(): Order | undefined {
    return profile.orders
      .values()
      .map((text) => JSON.parse(text) as Order)
      .find(({ link }) => link === lostLink);
  }

  async #fetch(body: unknown): Promise<Response> {
    const fields = JSON.parse(String(body)) as Record<string, unknown>;
    if (fields['action'] === 'add' && fields['link'] === lostLink) return this.#loseAnswer();
    if (!this.#isPlacing && this.#timeline.now > 0 && this.#random() < this.#history.failing) {
      throw new TypeError('Failed to fetch');
    }
    this.#timeline.advance(40 + Math.floor(this.#random() * 400));
    const { readRefusal } = conductOf(this.#habit, this.#random);
    const isRead = fields['action'] !== 'add' && !this.#isPlacing && this.#timeline.now > 0;
    if (readRefusal !== null && isRead) return this.#reply(writeError(readRefusal));
    return this.#reply(this.#books.answer(fields));
  }

  #reply(body: string, status = 200): Response {
    const date = this.#history.tellsDate ? { date: new Date(clock.now).toUTCString() } : {};
    const headers = { 'content-type': 'application/json', connection: 'close', ...date };
    return new Response(body, { status, headers });
  }

  /** The one `add` whose answer never comes, or says nothing. The panel takes it, or does not. */
  #loseAnswer(): Response {
    const { isTaken, takenAfterMs, lastsMs, service, quantity } = this.#history.lost;
    // A supplier says it of the link, before or after the order was taken.
    const refusal =
      this.#habit === 'supplier' ? { status: 200, words: 'User not found' } : this.#history.lost.refusal;
    const take = () => this.#books.take({ service, quantity, link: lostLink });
    if (isTaken) this.#timeline.atPanel(this.#timeline.now + takenAfterMs, take);
    this.#timeline.advance(lastsMs);
    if (refusal !== null) return this.#reply(writeError(refusal.words), refusal.status);
    throw new TypeError('Failed to fetch');
  }
}
