import { NamedError } from '@/utils/errors';
import { readRateWatches } from '@/utils/services/read-rate-watches';
import { readMarkedServices } from '@/utils/services/service-marks';
import { shownLock } from '@/utils/snapshot';
import { readAccount } from './account/account';
import { isRefused } from './account/ask-panel';
import { isKeyRemembered, rememberKey } from './account/key-check';
import { openOwnKey } from './account/own-key';
import { readSavedAccount, type SavedAccount } from './account/saved-account';
import { clearTold } from './alerts/tell-alerts';
import { readLockState } from './key/lock-state';
import { lockByAlarm } from './locking/lock';
import { atWork } from './locks';
import type { Urgency } from './panel/request-queue';
import { hidePrivate } from './records/save-settings';
import { restore } from './restore';
import { settleOrders } from './settling/settle-orders';
import { namedFailure, showTrouble } from './snapshot/show-trouble';
import { publishChanges } from './tracking/publish-changes';
import { askBalance, readBalance } from './tracking/read-balance';
import { readServices } from './tracking/read-services';
import { trackOrders } from './tracking/track-orders';

/**
 * Reads the balance, then the open orders, and settles with both: a refund of an open order could hide a charge, so
 * that an unchanged balance alone proves little.
 */
async function look(saved: SavedAccount, forBalance: Urgency, forOrders: Urgency): Promise<void> {
  await askBalance(saved, forBalance);
  try {
    await trackOrders(saved, forOrders);
  } finally {
    await settleOrders(saved.account);
  }
}

/**
 * Reads the balance and the open orders for a popup. A press on "Refresh" (0 seconds) always asks; a popup that was
 * just opened asks only when the balance is older than this, and never with a refused key.
 * @throws NamedError of the connection or the account, `noKey`.
 */
export async function refresh(ifOlderThanSeconds: number): Promise<void> {
  const saved = await readSavedAccount();
  if (saved === null) throw new NamedError('noKey');
  const account = await readAccount(saved.account);
  const isPressed = ifOlderThanSeconds <= 0;
  if (!isPressed) {
    const age = account.balance === null ? Infinity : Date.now() - account.balance.at;
    if ((await isRefused(account)) || (age >= 0 && age < ifOlderThanSeconds * 1000)) return;
  }
  await look(saved, 'click', isPressed ? 'click' : 'background');
}

/**
 * Runs an alarm's work. Nobody waits for its errors: the panel's are kept on the account and shown by the snapshot, and
 * a failing storage shows on the toolbar.
 */
const inBackground = (work: (saved: SavedAccount) => Promise<unknown>): Promise<void> =>
  atWork(async () => {
    try {
      await restore();
      const saved = await readSavedAccount();
      if (saved === null) return;
      // Locked: nothing is asked; what is shown is put right all the same.
      if ((await readLockState()) !== 'locked')
        await work(saved).catch((error: unknown) => {
          if (!(error instanceof NamedError)) throw error;
        });
      await publishChanges();
    } catch (error) {
      await showTrouble(error);
    }
  });

export const poll = (): Promise<void> => inBackground((saved) => trackOrders(saved, 'background'));

/** Reads balance and open orders, for orders whose outcome is unknown. */
export const lookAtBalance = (): Promise<void> =>
  inBackground((saved) => look(saved, 'background', 'background'));

/** Reads the balance alone, for the alert of a low one. */
export const watchBalance = (): Promise<void> => inBackground((saved) => readBalance(saved, 'background'));

/** Reads the list of services, for the alerts of changed favourites and of rates. */
export const watchFavourites = (): Promise<void> =>
  inBackground(async (saved) => {
    const [{ favourite }, watches] = await Promise.all([readMarkedServices(), readRateWatches()]);
    if (favourite.length > 0 || watches.length > 0) await readServices(saved, 'background');
  });

/**
 * After a change of permissions: updates alarms, snapshot and alerts. Where the user took or gave the way to the panel
 * it is tried at once, whatever rests, so that nothing goes on saying otherwise.
 */
export const catchUp = ({ origins = [] }: { origins?: string[] }): Promise<void> =>
  inBackground(async (saved) => {
    if (origins.length === 0 || (await isRefused(await readAccount(saved.account)))) return;
    await look(saved, 'click', 'click');
  });

/** Locks the key, now or as soon as no order is being placed or watched. */
export const lockInBackground = (): Promise<void> => inBackground(lockByAlarm);
/** For a key that an earlier version saved. */
export const rememberSavedKey = (): Promise<void> =>
  inBackground(async () => {
    const key = (await isKeyRemembered()) ? null : await openOwnKey();
    if (key !== null) await rememberKey(key);
  });

/**
 * Hides amounts, channels and ids, or shows them; `null` does the other of the two. What a notification has said already
 * is hidden by taking it away: all of it is on home and in the lists.
 */
export async function switchHiding(isOn: boolean | null): Promise<void> {
  if (await hidePrivate(isOn)) await clearTold();
}

/** Hides what a popup shows for one step alone. @returns whether one did. */
async function endShown(): Promise<boolean> {
  const isShown = await navigator.locks.request(
    shownLock,
    { ifAvailable: true },
    async (lock) => lock === null,
  );
  if (isShown) await navigator.locks.request(shownLock, { steal: true }, async () => undefined);
  return isShown;
}

/** The key for that was pressed: where a popup shows for one step what is hidden, that step ends and all stays hidden. */
export const hideByKey = (): Promise<void> =>
  atWork(async () => {
    try {
      const wasShown = await endShown();
      // Settings of a newer version are not to be written, damaged ones are kept aside first. A history that cannot be
      // opened is no reason to show anything.
      const failure = await restore().then(
        () => null,
        (error: unknown) => namedFailure(error),
      );
      if (failure !== null && failure.name !== 'storageFailed') throw failure;
      await switchHiding(wasShown ? true : null);
      if (failure !== null) throw failure;
      await publishChanges();
    } catch (error) {
      await showTrouble(error);
    }
  });

/** Panels that charge at once have done so by then. */
const firstLookMs = 5_000;

/** Reads the balance soon after an order: it may settle an unknown one, or show that the panel charges at once. */
export async function lookSoon(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, firstLookMs);
  });
  await inBackground((saved) => readBalance(saved, 'background'));
}
