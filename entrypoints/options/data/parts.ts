import { nextTurn } from '@/utils/next-turn';

/** The most of one part; `unanswered`: how many parts are handed on before the first of them is kept. */
type Most = { items: number; chars?: number; unanswered?: number };

/**
 * Collects values and has them kept in parts, in their order; the next are collected meanwhile. After a failure nothing
 * more is handed on.
 */
export class Parts<Value> {
  readonly #max: Most;
  readonly #keep: (values: Value[]) => Promise<void>;
  readonly #unanswered: Promise<void>[] = [];
  #values: Value[] = [];
  #chars = 0;
  #hasFailed = false;

  constructor(max: Most, keep: (values: Value[]) => Promise<void>) {
    this.#max = max;
    this.#keep = keep;
  }

  /** `chars`: how long the value is in a message. @throws what keeping an earlier part has thrown. */
  async add(value: Value, chars = 0): Promise<void> {
    const { items, chars: maxChars = Infinity } = this.#max;
    const isFull = this.#values.length === items || this.#chars + chars > maxChars;
    if (isFull) await this.#handOn();
    this.#values.push(value);
    this.#chars += chars;
  }

  /** Hands on what is left and waits until all is kept. @throws as `add`. */
  async end(): Promise<void> {
    await this.#handOn();
    await this.settle();
  }

  /** Waits until all that was handed on is kept, or is not. @throws as `add`. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#unanswered);
    await Promise.all(this.#unanswered);
  }

  async #handOn(): Promise<void> {
    if (this.#values.length === 0) return;
    // Handing a part on keeps the page busy for as long as reading it did.
    await nextTurn();
    // While one part is being written the worker shows the one before and checks the next.
    const { unanswered: maxUnanswered = 3 } = this.#max;
    if (this.#hasFailed) await Promise.all(this.#unanswered);
    if (this.#unanswered.length === maxUnanswered) await this.#unanswered[0];
    this.#unanswered.splice(0, this.#unanswered.length - maxUnanswered + 1);
    const keeping = this.#keep(this.#values);
    // It is waited for later; until then the browser must not take a failure for one that nobody sees.
    keeping.catch(() => (this.#hasFailed = true));
    this.#unanswered.push(keeping);
    [this.#values, this.#chars] = [[], 0];
  }
}
