import type { OrderPage } from './order-page.ts';

const passphrase = 'correct horse battery staple';
/** The share of clicks in whose course the lock falls. */
const share = 0.5;

/** Puts the key behind a passphrase, and locks it at random moments: before, in the course of, and after a click. */
export class LockAtRandom {
  readonly #page: OrderPage;
  readonly #random: () => number;
  #falls = 0;

  constructor(page: OrderPage, random: () => number) {
    this.#page = page;
    this.#random = random;
  }

  /** How often it fell. */
  get falls(): number {
    return this.#falls;
  }

  setUp(tries: number): Promise<void> {
    return this.#page.ask({ type: 'setPassphrase', passphrase, current: '' }, tries);
  }

  /** As the user does who finds it locked. One that is open stays so. */
  unlock(tries: number): Promise<void> {
    return this.#page.ask({ type: 'unlock', passphrase }, tries);
  }

  /** Lets it fall within twice the time of a click, or not. @returns when that is over. */
  async fall(typicalMs: number): Promise<void> {
    if (this.#random() >= share) return;
    const delay = this.#random() * 2 * typicalMs;
    await new Promise((resolve) => setTimeout(resolve, delay));
    const answer = await this.#page.send({ type: 'lock', isForced: true });
    if (answer.ok) this.#falls += 1;
  }
}
