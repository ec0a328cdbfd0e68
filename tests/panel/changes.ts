interface Waiter {
  isMet: () => boolean;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/** Says that something happened, and lets tests wait for a state instead of for time. */
export class Changes {
  readonly #waiters = new Set<Waiter>();
  #isDue = false;

  /** Has the waiters look again once the step that is running has ended, so they see no half of it. */
  announce(): void {
    if (this.#isDue || this.#waiters.size === 0) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      for (const waiter of this.#waiters) check(waiter);
    });
  }

  /** Resolves as soon as `isMet` says so after a change; rejects, naming it, after `timeoutMs`. */
  async until(isMet: () => boolean, timeoutMs: number, name: string): Promise<void> {
    if (isMet()) return;
    let waiter: Waiter | undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        waiter = { isMet, resolve, reject };
        this.#waiters.add(waiter);
        const late = () => reject(new Error(`Not within ${timeoutMs} ms: ${name}`));
        timer = setTimeout(late, timeoutMs);
      });
    } finally {
      clearTimeout(timer);
      if (waiter !== undefined) this.#waiters.delete(waiter);
    }
  }

  /** Ends every wait: the panel is closing and nothing will change any more. */
  end(): void {
    for (const waiter of this.#waiters) waiter.reject(new Error('The panel was closed'));
  }
}

function check(waiter: Waiter): void {
  try {
    if (waiter.isMet()) waiter.resolve();
  } catch (error) {
    waiter.reject(error);
  }
}
