import type { Changes } from '../changes.ts';
import type { LedgerEntry, LedgerKind } from './books.ts';
import { type Decimal, formatDecimal, parseDecimal, roundDecimal } from './decimal.ts';
import type { Schedule } from './schedule.ts';

/** An account as a test sees it; `balance` is exact decimal text. */
export interface Account {
  key: string;
  balance: string;
  currency: string;
  active: boolean;
}

export interface NewAccount extends Partial<Account> {
  key: string;
  /** Decimals that the balance is always shown with; 2 if absent. */
  decimals?: number;
  /** Show the balance rounded to so many places, though it is kept exactly. */
  roundedTo?: number;
}

interface Holding extends Omit<NewAccount, 'balance'> {
  balance: Decimal;
  currency: string;
  active: boolean;
}

/** The accounts. A balance changes only by an entry in the ledger, so the books always add up. */
export class Accounts {
  readonly ledger: LedgerEntry[] = [];
  readonly #holdings = new Map<string, Holding>();
  readonly #schedule: Schedule;
  readonly #changes: Changes;

  constructor(schedule: Schedule, changes: Changes) {
    this.#schedule = schedule;
    this.#changes = changes;
  }

  /** Opens an account: USD, active and empty unless said otherwise. Throws when the key is taken. */
  add({ balance = '0', currency = 'USD', active = true, ...rest }: NewAccount): void {
    if (this.#holdings.has(rest.key)) throw new Error(`There is an account with key ${rest.key}`);
    this.#holdings.set(rest.key, { ...rest, currency, active, balance: 0n });
    this.book(rest.key, 'opening', parseDecimal(balance), null);
  }

  get(key: string): Account | undefined {
    const holding = this.#holdings.get(key);
    if (holding === undefined) return undefined;
    const { currency, active, decimals, balance } = holding;
    return { key, balance: formatDecimal(balance, decimals), currency, active };
  }

  list(): Account[] {
    return [...this.#holdings.keys()].map((key) => this.get(key)).filter((found) => found !== undefined);
  }

  /** Blocks or unblocks an account, or changes how its money is called and shown. */
  change(key: string, change: Partial<Omit<NewAccount, 'key' | 'balance'>>): void {
    Object.assign(this.#holding(key), change);
    this.#changes.announce();
  }

  /** Money spent or added elsewhere: "-5.00", "20". */
  adjust(key: string, amount: string): void {
    this.book(key, 'adjustment', parseDecimal(amount), null);
  }

  setBalance(key: string, balance: string): void {
    this.book(key, 'adjustment', parseDecimal(balance) - this.#holding(key).balance, null);
  }

  balance(key: string): Decimal {
    return this.#holding(key).balance;
  }

  /** The balance as the API shows it. */
  shownBalance(key: string): string {
    const { balance, roundedTo, decimals } = this.#holding(key);
    return formatDecimal(roundedTo === undefined ? balance : roundDecimal(balance, roundedTo), decimals);
  }

  book(key: string, kind: LedgerKind, amount: Decimal, order: string | null): void {
    const holding = this.#holding(key);
    holding.balance += amount;
    this.ledger.push({ at: this.#schedule.now(), key, kind, amount, balance: holding.balance, order });
    this.#changes.announce();
  }

  #holding(key: string): Holding {
    const holding = this.#holdings.get(key);
    if (holding === undefined) throw new Error(`No account with key ${key}`);
    return holding;
  }
}
