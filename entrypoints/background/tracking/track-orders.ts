import { readOpenOrders } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { isAwaited } from '@/utils/orders/order-state';
import { changeAccount, readAccount, type Account } from '../account/account';
import type { SavedAccount } from '../account/saved-account';
import type { Urgency } from '../panel/request-queue';
import { hasOpenChange } from '../settling/keep-ledger';
import { settleOrders } from '../settling/settle-orders';
import { askInTurn } from './ask-in-turn';
import type { Placed } from './ask-statuses';
import { readBalance } from './read-balance';

const isDue = (order: Order, now: number): order is Placed =>
  order.state === 'placed' &&
  order.id !== null &&
  isAwaited(order) &&
  (order.lookAgainAt === null || order.lookAgainAt <= now);

/**
 * Every open order is known now, so the last balance read may settle an unknown one, and a change of the balance be
 * explained.
 */
async function settleWhatIsKnown(saved: SavedAccount, readBefore: number | undefined): Promise<void> {
  await changeAccount(saved.account, (account): Account => {
    // A balance that was read meanwhile may show more than the answers do.
    const isSameRead = account.reads.at(-1)?.at === readBefore;
    return isSameRead ? { ...account, areOrdersAsked: true, ordersAskedAt: Date.now() } : account;
  });
  await settleOrders(saved.account);
}

/**
 * Asks for the status of the account's open orders, a hundred in one request, and for the balance when one has ended.
 * An error that concerns the orders (`orderNotFound`) leaves them as they were.
 * @throws NamedError of the connection or the account, `heldBack`.
 */
export async function trackOrders(saved: SavedAccount, urgency: Urgency): Promise<void> {
  const now = Date.now();
  const open = await readOpenOrders();
  const due = open.filter((order) => order.account === saved.account).filter((order) => isDue(order, now));
  const isOneUnknown = open.some(({ account, state }) => account === saved.account && state === 'unknown');
  const known = await readAccount(saved.account);
  const readBefore = known.reads.at(-1);
  const { hasOneEnded, areAllAnswered } = await askInTurn(saved, due, urgency);
  if ((isOneUnknown || hasOpenChange(known)) && areAllAnswered) {
    await settleWhatIsKnown(saved, readBefore?.at);
  }
  if (hasOneEnded) await readBalance(saved, urgency);
}
