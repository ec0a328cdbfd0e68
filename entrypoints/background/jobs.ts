import { factsOf, NamedError } from '@/utils/errors';
import { readMarkedServices } from '@/utils/services/service-marks';
import { readAccount } from './account/account';
import { readApiKey, type SavedKey } from './account/api-key';
import { atWork } from './locks';
import type { Urgency } from './panel/request-queue';
import { restore } from './restore';
import { settleOrders } from './settling/settle-orders';
import { showTrouble } from './snapshot/show-trouble';
import { publishChanges } from './tracking/publish-changes';
import { askBalance, readBalance } from './tracking/read-balance';
import { readServices } from './tracking/read-services';
import { trackOrders } from './tracking/track-orders';

/**
 * Reads the balance, then the open orders, and settles with both what it can settle: a refund of an open order could
 * hide a charge, so that an unchanged balance says little before they are known.
 */
async function look(saved: SavedKey, forBalance: Urgency, forOrders: Urgency): Promise<void> {
  await askBalance(saved, forBalance);
  try {
    await trackOrders(saved, forOrders);
  } finally {
    await settleOrders(saved.account);
  }
}

/**
 * Reads the balance and the open orders for a popup. A press on "Refresh" (0 seconds) always asks; a popup that was
 * just opened asks only when the balance is older than it wants, and never with a key that the panel has refused.
 * @throws NamedError of the way or the account.
 */
export async function refresh(ifOlderThanSeconds: number): Promise<void> {
  const saved = await readApiKey();
  if (saved === null) throw new NamedError('noKey');
  const { balance, problem } = await readAccount(saved.account);
  const isPressed = ifOlderThanSeconds <= 0;
  if (!isPressed) {
    const age = balance === null ? Infinity : Date.now() - balance.at;
    const isRefused = problem !== null && factsOf(problem.name).stopsPolling === true;
    if (isRefused || (age >= 0 && age < ifOlderThanSeconds * 1000)) return;
  }
  await look(saved, 'click', isPressed ? 'click' : 'background');
}

/**
 * What an alarm asks for. Nobody waits for it: the panel's errors are on the account and in the snapshot, and a
 * storage that fails shows on the toolbar.
 */
const inBackground = (work: (saved: SavedKey) => Promise<unknown>): Promise<void> =>
  atWork(async () => {
    try {
      await restore();
      const saved = await readApiKey();
      if (saved === null) return;
      await work(saved).catch((error: unknown) => {
        if (!(error instanceof NamedError)) throw error;
      });
      await publishChanges();
    } catch (error) {
      await showTrouble(error);
    }
  });

/** Looks at the open orders. */
export const poll = (): Promise<void> => inBackground((saved) => trackOrders(saved, 'background'));

/** Looks at the balance, and at the open orders, for the sake of orders whose outcome is unknown. */
export const lookAtBalance = (): Promise<void> =>
  inBackground((saved) => look(saved, 'background', 'background'));

/** Looks at the balance alone, for somebody who wants to be told when it is low. */
export const watchBalance = (): Promise<void> => inBackground((saved) => readBalance(saved, 'background'));

/** Reads the list of services, for somebody who has favourites in it and wants to be told when they change. */
export const watchFavourites = (): Promise<void> =>
  inBackground(async (saved) => {
    const { favourite } = await readMarkedServices();
    if (favourite.length > 0) await readServices(saved, 'background');
  });

/**
 * Does anew what follows from the records: alarms, snapshot and alerts. For a permission that was given or taken away,
 * and for the start of the browser, whose last worker may not have come to it.
 */
export const catchUp = (): Promise<void> => inBackground(async () => undefined);

/** How long after an order the balance is looked at first: panels that charge at once have done so by then. */
const firstLookMs = 5_000;

/** Looks at the balance soon after an order: it settles an unknown one, and shows whether the panel charges at once. */
export async function lookSoon(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, firstLookMs);
  });
  await inBackground((saved) => readBalance(saved, 'background'));
}
