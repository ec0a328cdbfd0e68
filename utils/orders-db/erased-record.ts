import type { LedgerLine } from '../ledger/ledger-line';
import type { Order } from '../orders/order';

/** So long what was erased from the history can be brought back. */
export const keptErasedMs = 7 * 86_400_000;

/** What was erased from the history, kept aside: in no list, no sum and no export. `erasedAt` in ms since 1970. */
export type ErasedRecord = { id: string; erasedAt: number } & ({ order: Order } | { line: LedgerLine });

export const erasedOrder = (order: Order, erasedAt: number): ErasedRecord => ({
  id: `orders/${order.uuid}`,
  erasedAt,
  order,
});

export const erasedLine = (line: LedgerLine, erasedAt: number): ErasedRecord => ({
  id: `ledger/${line.account}/${line.at}`,
  erasedAt,
  line,
});

/** From when on what was erased is still kept. */
export const keptErasedSince = (now: number): number => now - keptErasedMs;
