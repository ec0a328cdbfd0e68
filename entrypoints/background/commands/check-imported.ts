import { nextTurn } from '@/utils/next-turn';
import type { Order } from '@/utils/orders/order';
import { asImported, readImported } from '@/utils/transfer/imported-order';
import { openOwnKey } from '../account/own-key';
import { maskIn } from '../panel/replies/mask-in';
import { createMaskKey, type MaskKey } from '../panel/replies/mask-key';

/** Texts that are remembered of one command's records, so that a file of many takes no more memory. */
const maxKnownTexts = 10_000;
const minKnownChars = 12;

/** Some 5 milliseconds: the database's answers wait for as long. */
const recordsPerTurn = 50;

/** Names, channels and words stand in thousands of orders: each is searched once. Searching a short one is faster. */
function searchOnce(maskKey: MaskKey): MaskKey {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length < minKnownChars) return maskKey(text);
    const masked = known.get(text) ?? maskKey(text);
    if (known.size < maxKnownTexts) known.set(text, masked);
    return masked;
  };
}

/**
 * What takes the key out of what a file holds, where it is unlocked: whoever wrote the file, or an earlier version, may
 * have put it there.
 */
async function createOwnMask(): Promise<<Item>(item: Item) => Item> {
  const key = await openOwnKey();
  if (key === null) return (item) => item;
  const maskKey = searchOnce(createMaskKey(key));
  return (item) => maskIn(item, maskKey);
}

export async function withoutKey<Item>(items: Item[]): Promise<Item[]> {
  return (await createOwnMask())(items);
}

/** The readable orders of a file, as they are kept (`asImported`). Between them the database has its turn: it writes those that came before. */
export async function checkOrders(records: unknown[], now: number): Promise<Order[]> {
  const mask = await createOwnMask();
  const orders: Order[] = [];
  for (const [n, record] of records.entries()) {
    if (n % recordsPerTurn === recordsPerTurn - 1) await nextTurn();
    const read = readImported(mask(record));
    if (read.kind === 'whole') orders.push(asImported(read.order, now));
  }
  return orders;
}
