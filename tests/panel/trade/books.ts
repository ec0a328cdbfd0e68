import { type Decimal, formatDecimal } from './decimal.ts';
import type { Order } from './order.ts';

export type LedgerKind = 'opening' | 'charge' | 'refund' | 'adjustment';

/** One change of a balance; a charge is negative. */
export interface LedgerEntry {
  at: number;
  key: string;
  kind: LedgerKind;
  amount: Decimal;
  /** The balance after it. */
  balance: Decimal;
  order: string | null;
}

/** The same for reading: exact decimal text. */
interface BookEntry extends Omit<LedgerEntry, 'amount' | 'balance'> {
  amount: string;
  balance: string;
}

interface OrderBook {
  order: string;
  key: string;
  service: string;
  link: string;
  quantity: number;
  /** Sums, not negative. */
  charged: string;
  refunded: string;
  entries: BookEntry[];
}

interface AccountBook {
  key: string;
  charged: string;
  refunded: string;
  balance: string;
  /** Its whole history, the opening first. */
  entries: BookEntry[];
}

export interface Books {
  orders: Map<string, OrderBook>;
  accounts: Map<string, AccountBook>;
}

/** Draws up the books: every account, and every order whether it was charged or not. */
export function drawUpBooks(ledger: readonly LedgerEntry[], orders: Iterable<Order>): Books {
  const byOrder = Map.groupBy(ledger, (entry) => entry.order);
  const byKey = Map.groupBy(ledger, (entry) => entry.key);
  const books: Books = { orders: new Map(), accounts: new Map() };
  for (const { id, key, service, link, quantity } of orders) {
    const sums = sumUp(byOrder.get(id) ?? []);
    books.orders.set(id, { order: id, key, service, link, quantity, ...sums });
  }
  for (const [key, entries] of byKey) {
    const balance = formatDecimal(entries.at(-1)?.balance ?? 0n);
    books.accounts.set(key, { key, balance, ...sumUp(entries) });
  }
  return books;
}

function sumUp(entries: LedgerEntry[]): Pick<AccountBook, 'charged' | 'refunded' | 'entries'> {
  return {
    charged: formatDecimal(-sumOf(entries, 'charge')),
    refunded: formatDecimal(sumOf(entries, 'refund')),
    entries: entries.map((entry) => ({
      ...entry,
      amount: formatDecimal(entry.amount),
      balance: formatDecimal(entry.balance),
    })),
  };
}

function sumOf(entries: LedgerEntry[], kind: LedgerKind): Decimal {
  return entries.reduce((sum, entry) => (entry.kind === kind ? sum + entry.amount : sum), 0n);
}
