import { isFall } from '@/utils/ledger/ledger-line';
import { estimate } from '@/utils/money/estimate';
import { addMoney, compareMoney, subtractMoney, type Decimal } from '@/utils/money/money';
import type { Order } from '@/utils/orders/order';
import { isOpen } from '@/utils/orders/order-state';
import { isFinal, statusKind } from '@/utils/orders/order-status';
import type { Account, SeenChange } from '../account/account';
import { maxKept } from './balance-evidence';
import { costsOf, lateChargeMs, readsAfter } from './evidence';
import type { ChangeEvidence, Part } from './explain-change';
import { endOf, waited } from './waited';

const minute = 60_000;
/** A refund that the panel has told was seen to come this much later at most. */
const lateRefund = 24 * 60 * minute;
/** Orders that cannot be asked about do not hold a change up for longer. */
const maxAskingMs = 60 * minute;

/** States in which the record says that the panel did not take the order. */
const denied: ReadonlySet<Order['state']> = new Set<Order['state']>(['rejected', 'notSent', 'notPlaced']);

const isPositive = (amount: Decimal): boolean => compareMoney(amount, '0') > 0;

/** Each amount once, by value. */
const distinct = (amounts: Decimal[]): Decimal[] =>
  amounts.filter((amount, at) => amounts.findIndex((each) => compareMoney(each, amount) === 0) === at);

/** The charges that `status` has told, oldest first. */
const toldCharges = ({ steps, report }: Order): Decimal[] =>
  [...steps.flatMap(({ charge }) => charge ?? []), ...(report?.charge == null ? [] : [report.charge])].filter(
    isPositive,
  );

/** What an order may have cost; `null` where nobody knows. */
function chargesOf(order: Order, account: Account): Decimal[] | null {
  const told = toldCharges(order);
  const costs = distinct(told.length > 0 ? told : costsOf(order, account));
  if (order.chargedTwice === undefined) return costs.length === 0 ? null : costs;
  const { cost } = order.chargedTwice;
  return distinct([...costs, addMoney(cost, cost)]);
}

/** A clock that was set back between two reads tells nothing about what was between them. */
const isClockSound = ({ fromAt, at }: SeenChange): boolean => fromAt <= at;

/**
 * Whether an order that was sent before the first of two reads may be charged after it. An account that was seen to
 * charge at once did so by the next read once, or within a minute: the next order may be charged after the next read.
 */
function isLate(order: Order, change: SeenChange, account: Account): boolean {
  const { sentAt, endedAt, balanceBefore: before } = order;
  if (sentAt === null || before === null) return false;
  // On its way when the first read was made: it is in that read or not, nobody knows.
  if (endedAt === null || endedAt >= change.fromAt) return true;
  const reads = readsAfter(account, before, endedAt).filter(({ at }) => at <= change.fromAt);
  return waited(endOf(before, endedAt), reads) <= lateChargeMs;
}

/** The place of a read among those that are kept: their order depends on no clock. -1 for one that is forgotten. */
const placeOf = ({ reads }: Account, readAt: number | undefined): number =>
  reads.findLastIndex(({ at }) => at === readAt);

/** Whether an order was sent after the second of two reads: by the read before its `add`, else by the clock. */
function isSentAfter({ sentAt, balanceBefore }: Order, change: SeenChange, account: Account): boolean {
  const [own, second] = [placeOf(account, balanceBefore?.at), placeOf(account, change.at)];
  if (own >= 0) return own >= second;
  return second < 0 && isClockSound(change) && (sentAt ?? 0) > change.at;
}

function chargePart(order: Order, change: SeenChange, account: Account): Part[] {
  const { uuid, sentAt, balanceBefore } = order;
  if (sentAt === null || isSentAfter(order, change, account)) return [];
  const own = placeOf(account, balanceBefore?.at);
  const isNext = own >= 0 && own === placeOf(account, change.fromAt);
  const isBetween = isNext || sentAt >= change.fromAt;
  if (isClockSound(change) && !isBetween && !isLate(order, change, account)) return [];
  const amounts = chargesOf(order, account);
  const isCertain = isNext && isClockSound(change) && order.state === 'placed' && amounts?.length === 1;
  return [{ uuid, kind: 'charge', amounts, isCertain, isDenied: denied.has(order.state) }];
}

/** What may be given back of an order that has ended, or whose charge went down; `null` where nobody knows. */
function refundPart(order: Order, account: Account): Part {
  const { uuid, report, rate } = order;
  const told = toldCharges(order);
  const charged = told.length > 0 ? told : costsOf(order, account);
  const isWhole = report !== null && ['canceled', 'refunded'].includes(statusKind(report.word));
  const kept = report?.charge ?? '0';
  const remains = report?.remains ?? 0;
  const undelivered = remains > 0 ? estimate(rate, remains, account.learntUnit, null) : [];
  const inPart = [
    ...charged.map((each) => subtractMoney(each, kept)),
    ...undelivered.map(({ cost }) => cost),
  ];
  const amounts = distinct([...(isWhole ? [] : inPart), ...charged].filter(isPositive));
  const isCertain = isWhole && amounts.length === 1;
  return { uuid, kind: 'refund', amounts: amounts.length === 0 ? null : amounts, isCertain, isDenied: false };
}

/** What `status` has told about an order that moves money: its end, unless all was delivered, or another charge. */
function movedParts(order: Order, change: SeenChange, at: number, account: Account): Part[] {
  const { uuid, report } = order;
  if (report === null || (isClockSound(change) && at < change.fromAt - lateRefund)) return [];
  const told = toldCharges(order);
  const raises = distinct(told.map((each) => subtractMoney(report.charge ?? each, each)).filter(isPositive));
  const kind = statusKind(report.word);
  const isOpaque = told.length === 0 && !isFinal(kind);
  const amounts = isOpaque ? null : raises;
  const recharge: Part = { uuid, kind: 'charge', amounts, isCertain: false, isDenied: false };
  return [
    ...(isOpaque || raises.length > 0 ? [recharge] : []),
    ...(kind === 'completed' ? [] : [refundPart(order, account)]),
  ];
}

/** When `status` last told of an order that money was moved; `null` where it only was sent. */
function movedAt({ uuid, sentAt }: Order, { movements }: Account): number | null {
  const own = movements.filter((movement) => movement.uuid === uuid);
  // The first is noted as it is sent.
  const told = sentAt === null ? own : own.slice(1);
  return told.at(-1)?.at ?? null;
}

/** Whether it is still looked for what the order has cost. */
const isUndecided = ({ state, watched }: Order): boolean =>
  state === 'sending' || state === 'unknown' || watched === 1;

/** Whether something that concerns this change is not known yet. `now` in ms since 1970. */
function isWaitingFor(change: SeenChange, account: Account, own: Order[], now: number): boolean {
  const before = own.filter((order) => order.sentAt !== null && !isSentAfter(order, change, account));
  // What an order may have cost is no matter of a rise.
  if (isFall(change) && before.some(isUndecided)) return true;
  const isAsked = (account.ordersAskedAt ?? 0) >= change.at;
  const isFresh = now - change.at < maxAskingMs;
  return !isAsked && isFresh && own.some((order) => order.state === 'placed' && isOpen(order));
}

/** What there is to explain changes with. */
export type ChangeFacts = {
  account: Account;
  /** The orders of the account's movements, without those that cannot be read. */
  orders: Order[];
  /** The account's open orders. */
  open: Order[];
  /** Milliseconds since 1970. */
  now: number;
};

/** Of an order that is gone, or damaged, nobody knows what it has cost. */
function goneParts(change: SeenChange, { movements }: Account, orders: Order[]): Part[] {
  const found = new Set(orders.map(({ uuid }) => uuid));
  const gone = movements.filter(({ uuid, at }) => !found.has(uuid) && at >= change.fromAt - lateChargeMs);
  return gone.map(({ uuid }) => ({ uuid, kind: 'charge', amounts: null, isCertain: false, isDenied: false }));
}

/** The stored evidence about a change of the balance. */
export function evidenceOfChange(
  change: SeenChange,
  { account, orders, open, now }: ChangeFacts,
): ChangeEvidence {
  const parts = orders.flatMap((order) => {
    const at = movedAt(order, account);
    return [
      ...chargePart(order, change, account),
      ...(at === null ? [] : movedParts(order, change, at, account)),
    ];
  });
  const oldest = account.movements[0]?.at ?? 0;
  return {
    fall: subtractMoney(change.from, change.to),
    parts: [...parts, ...goneParts(change, account, orders)],
    isWaiting: isWaitingFor(change, account, open, now),
    isComplete: account.movements.length < maxKept || oldest < change.fromAt - lateChargeMs,
    decimals: account.decimals,
  };
}
