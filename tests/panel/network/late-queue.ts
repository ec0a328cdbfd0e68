/** Does things in their order, each so much later as it is told. */
export class LateQueue {
  readonly #waiting: { dueAt: number; act: () => void }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #lastDueAt = 0;

  after(ms: number, act: () => void): void {
    // Never due before an earlier one.
    this.#lastDueAt = Math.max(this.#lastDueAt, performance.now() + ms);
    this.#waiting.push({ dueAt: this.#lastDueAt, act });
    if (this.#timer === undefined) this.#run();
  }

  #run(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const left = next.dueAt - performance.now();
      if (left > 0) {
        this.#timer = setTimeout(() => this.#run(), left);
        return;
      }
      this.#waiting.shift();
      next.act();
    }
    this.#timer = undefined;
  }
}
