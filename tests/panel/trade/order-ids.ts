import type { PanelSettings } from '../settings.ts';

/** Where each kind of id begins; the long one cannot be held by a float. */
const firstIds = { short: 12_345n, long: 2n ** 53n + 1n, text: 1_000_001n };

/** Gives out order ids, each once. */
export class OrderIds {
  readonly #given = { short: 0n, long: 0n, text: 0n };

  next(kind: PanelSettings['orderIds']): string {
    const id = firstIds[kind] + this.#given[kind];
    this.#given[kind] += 1n;
    return kind === 'text' ? `ord_01H${id.toString(36).toUpperCase()}` : id.toString();
  }
}
