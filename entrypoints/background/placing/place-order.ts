import type { PlaceOrder } from '@/utils/command';
import { NamedError } from '@/utils/errors';
import type { CountedOrders } from '@/utils/orders-db/read-counted';
import type { Order } from '@/utils/orders/order';
import { isOnItsWay, moveOrder } from '@/utils/orders/order-state';
import { targetKeys } from '@/utils/orders/order-target';
import { changeAccount, rateUnitOf, readAccount, type Account } from '../account/account';
import { openPanel } from '../account/ask-panel';
import type { SavedAccount } from '../account/saved-account';
import { requireUnlocked } from '../key/lock-state';
import { checkLimits } from '../limits/check-limits';
import { confirmOrder } from '../locking/confirm-order';
import { placing, type AddName, inTurn } from '../locks';
import type { PanelApi } from '../panel/api';
import { ensureCloseRule } from '../panel/close-rule';
import { closeOrderPool, openOrderPool } from '../panel/order-connections';
import { withoutBackground } from '../panel/request-queue';
import { changeStoredOrder, forgetUnsent, recordOrders } from '../records/order-journal';
import { saveUnseen } from '../records/unseen';
import { withMovements } from '../settling/balance-evidence';
import { showTrouble } from '../snapshot/show-trouble';
import { showPresent } from '../tracking/publish-changes';
import { readKeptServices, readServicesForReview } from '../tracking/read-services';
import { ensureWakeUp } from '../tracking/schedule';
import { newOrder } from './new-order';
import { checkBeforeIntent, checkOffer } from './preflight';
import { readBeforeAdd } from './read-before-add';
import { sendOrder } from './send-order';

/** A popup that is opened from here on shows where the order is. That it could not be shown is no reason to stop. */
const showBegun = (): Promise<void> =>
  showPresent()
    .catch(showTrouble)
    .catch(() => undefined);

/** Reads services and balance while the intent is saved. All three have ended when this returns or throws. */
async function readBeforeSending(saved: SavedAccount, intent: Order, isAgreed: boolean) {
  const read = async () => {
    const catalogue = await readServicesForReview(saved);
    // Last, because it proves which guard `add` will have.
    return { catalogue, balance: await readBeforeAdd(saved, isAgreed) };
  };
  const [recorded, known] = await Promise.allSettled([recordOrders([intent]).then(showBegun), read()]);
  if (recorded.status === 'rejected') throw recorded.reason;
  if (known.status === 'rejected') throw known.reason;
  return known.value;
}

type KnownBefore = Awaited<ReturnType<typeof readBeforeSending>>;

/** The order exactly as it will be sent, with all that is known by then. */
function preparedOrder(
  intent: Order,
  { balance }: KnownBefore,
  { service, quoted }: ReturnType<typeof checkOffer>,
): Order {
  const now = Date.now();
  const { amount, at, serverAt, currency, guard } = balance;
  return moveOrder(
    { ...intent, steps: [{ at, kind: 'checked', text: amount }] },
    'sending',
    {
      serviceName: service.name,
      category: service.category,
      quoted,
      currency,
      guard,
      balanceBefore: { amount, at, ...(serverAt !== null && { serverAt }) },
      sentAt: now,
      watched: 1,
    },
    { at: now, kind: 'sent', text: null },
  );
}

/**
 * Closes an order whose `add` was not begun. Only the caller, who would have sent it, can know that: it may be
 * `sending` when one of its two copies could not be saved.
 */
const closeUnsent = (uuid: string, error: unknown) =>
  changeStoredOrder(uuid, (order) =>
    isOnItsWay(order)
      ? moveOrder(
          order,
          'notSent',
          { isSeen: true, error: reasonOf(error) },
          { at: Date.now(), kind: 'notSent', text: null },
        )
      : null,
  );

const reasonOf = (error: unknown) =>
  error instanceof NamedError
    ? { name: error.name, message: error.detail ?? '' }
    : { name: 'internal', message: '' };

/** Checks what was read. @throws NamedError with the fault, or with a warning to confirm. */
async function checkRead(
  command: PlaceOrder,
  saved: SavedAccount,
  { balance, catalogue }: KnownBefore,
  counted: CountedOrders | null,
) {
  const unit = rateUnitOf(await readAccount(saved.account));
  const offer = checkOffer(command, catalogue, balance, unit);
  // Once more: the offer is known now, and what was ordered in another window too. Nothing else is placed meanwhile.
  await checkLimits({ ...command, rate: offer.service.rate, isRead: true }, counted);
  return offer;
}

/** What the checks find wrong the review shows by itself, in whichever window. A storage that fails is no such finding. */
const isFinding = (error: unknown): boolean => error instanceof NamedError && error.name !== 'storageFailed';

async function placeUnderLock(command: PlaceOrder, saved: SavedAccount): Promise<void> {
  // Under the lock that keeps the key from being locked: it stays open until the answer is saved.
  await requireUnlocked();
  await confirmOrder(command);
  const now = Date.now();
  await checkBeforeIntent(command, saved, now);
  const counted = await checkLimits({ ...command, rate: command.shown.rate, isRead: false });
  const listed = (await readKeptServices(saved.account))?.services.find(({ id }) => id === command.service);
  const intent = newOrder(command, listed ?? null, saved.account, now);
  let sending: Order;
  let isChecking = false;
  let api: PanelApi;
  try {
    const known = await readBeforeSending(saved, intent, command.confirmed.includes('connectionUnguarded'));
    isChecking = true;
    const offer = await checkRead(command, saved, known, counted);
    isChecking = false;
    sending = preparedOrder(intent, known, offer);
    const isSent = (account: Account) => withMovements(account, [sending], Date.now());
    await Promise.all([ensureWakeUp(), saveUnseen([command.uuid]), changeAccount(saved.account, isSent)]);
    await recordOrders([sending]);
    // Last, because the key is opened for this one request.
    api = await openPanel(saved, 'click');
  } catch (error) {
    await closeUnsent(command.uuid, error);
    // An order that was never begun leaves no record. Where it stays, it stands in the history as not sent.
    if (isChecking && isFinding(error)) await forgetUnsent(command.uuid).catch(() => undefined);
    throw error;
  }
  const [sent] = await Promise.allSettled([sendOrder(sending, api), showBegun()]);
  if (sent.status === 'rejected') throw sent.reason;
}

/** Places one order at a time: they share a pool of connections, whose state each has to know. */
const withOrderPool = (work: () => Promise<void>): Promise<void> =>
  inTurn('orderPool', () =>
    withoutBackground(async () => {
      await Promise.all([openOrderPool(), ensureCloseRule()]);
      try {
        await work();
      } finally {
        await closeOrderPool();
      }
    }),
  );

/** @throws NamedError `beingPlaced` when the lock is held. */
const alone = (lockName: AddName, work: () => Promise<void>): Promise<void> =>
  navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (lock === null) throw new NamedError('beingPlaced');
    await work();
  });

/**
 * Places one order: checks, saves the intent, reads balance and services, saves `sending`, sends `add` once, saves
 * the answer. It is never sent again, whatever the answer. One `add` per service and target, and per uuid, at a time.
 * @throws NamedError when nothing was sent; an order that was sent is told by its record.
 */
export async function placeOrder(command: PlaceOrder, saved: SavedAccount): Promise<void> {
  const { platform, name: channel } = command.channel;
  const keys = targetKeys({ platform, channel, link: command.link });
  const lockNames: AddName[] = [
    `uuid:${command.uuid}`,
    ...keys.map((key): AddName => `add:${command.service}:${key}`),
  ];
  const place = lockNames.reduce<() => Promise<void>>(
    (work, lockName) => () => alone(lockName, work),
    () => withOrderPool(() => placeUnderLock(command, saved)),
  );
  await navigator.locks.request(placing, { mode: 'shared' }, place);
}
