import { browser } from 'wxt/browser';
import type { ErrorName } from '@/utils/errors';
import { currencyName, formatMoney, formatNumber, moneyPieces } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { compareMoney } from '@/utils/money/money';
import { readOpenOrders } from '@/utils/orders-db/read-orders';
import { isUnsettled, type Order } from '@/utils/orders/order';
import { isChargedTwice, isOpen } from '@/utils/orders/order-state';
import { readSettings, type Settings } from '@/utils/settings';
import { readSnapshot, snapshotKey, snapshotShape, type Snapshot } from '@/utils/snapshot';
import { rateUnitOf, readAccount, type Account } from '../account/account';
import { endOfKey, readApiKey, type SavedKey } from '../account/api-key';
import { inTurn } from '../locks';
import { countMissing } from '../records/damaged-records';
import { readUnseen } from '../records/unseen';
import { announceChange } from './announce-change';
import { showBadge } from './badge';
import { chargedTwiceLine, openOrderLine, unsettledLine } from './open-order-line';

/** Lines in the popup's first view; the count says how many there are in all. */
const mostLines = 5;

const nothing = {
  shape: snapshotShape,
  account: null,
  balance: null,
  openCount: 0,
  openCountText: '0',
  openOrders: [],
  unsettled: [],
  chargedTwice: [],
  unseen: null,
  problem: null,
  unreadable: 0,
  catalogue: null,
} satisfies Omit<Snapshot, 'revision'>;

function balanceOf({ balance }: Account, { lowBalance }: Settings): Snapshot['balance'] {
  if (balance === null) return null;
  const { amount, currency, at } = balance;
  const isLow = lowBalance.isOn && compareMoney(amount, lowBalance.limit) < 0;
  return {
    amount,
    currency,
    at,
    pieces: moneyPieces(amount, currency),
    text: formatMoney(amount, currency),
    currencyName: currency === null ? '' : currencyName(currency),
    lowText: isLow ? text('lowBalance', formatMoney(lowBalance.limit, currency)) : null,
  };
}

function catalogueOf({ catalogue }: Account): Snapshot['catalogue'] {
  return catalogue === null ? null : { ...catalogue, countText: formatNumber(catalogue.count) };
}

/** What the pages show, from the records. Only orders of the present account count. */
export function projectSnapshot(
  saved: SavedKey,
  account: Account,
  settings: Settings,
  orders: Order[],
  unseen: string | null,
): Omit<Snapshot, 'revision'> {
  const own = orders.filter((order) => order.account === saved.account && isOpen(order)).toReversed();
  return {
    ...nothing,
    account: {
      id: saved.account,
      keyEnd: endOfKey(saved.key),
      checkedAt: account.acceptedAt,
      rateUnit: rateUnitOf(account),
      rateUnitFrom: account.setUnit === null ? account.learntFrom : null,
      isRateUnitSet: account.setUnit !== null,
    },
    balance: balanceOf(account, settings),
    openCount: own.length,
    openCountText: formatNumber(own.length),
    openOrders: own.slice(0, mostLines).map(openOrderLine),
    unsettled: own.filter(isUnsettled).map(unsettledLine),
    chargedTwice: orders
      .filter((order) => order.account === saved.account && isChargedTwice(order))
      .map(chargedTwiceLine),
    unseen,
    problem: account.problem,
    catalogue: catalogueOf(account),
  };
}

async function projectAll(): Promise<Omit<Snapshot, 'revision'>> {
  const [saved, unreadable] = await Promise.all([readApiKey(), countMissing()]);
  if (saved === null) return { ...nothing, unreadable };
  const [account, settings, orders, unseen] = await Promise.all([
    readAccount(saved.account),
    readSettings(),
    readOpenOrders(),
    readUnseen(),
  ]);
  return { ...projectSnapshot(saved, account, settings, orders, unseen), unreadable };
}

type Project = (before: Snapshot | null) => Promise<Omit<Snapshot, 'revision'>>;

function publish(project: Project): Promise<Snapshot> {
  return inTurn('snapshot', async () => {
    const before = readSnapshot((await browser.storage.local.get(snapshotKey))[snapshotKey]);
    const revision = (before?.revision ?? 0) + 1;
    const snapshot: Snapshot = { ...(await project(before)), revision };
    await browser.storage.local.set({ [snapshotKey]: snapshot });
    await showBadge(snapshot);
    announceChange(revision);
    return snapshot;
  });
}

/** Remakes snapshot, badge and title from the records and tells open pages. */
export const publishSnapshot = (): Promise<Snapshot> => publish(projectAll);

/** Where not even the key can be read: the pages must not ask for one. */
const unknownAccount = {
  id: '',
  keyEnd: '',
  checkedAt: null,
  rateUnit: null,
  rateUnitFrom: null,
  isRateUnitSet: false,
};

/**
 * Says in the snapshot why nothing is saved or sent: over what can be read now, or over what was known before. Records
 * are not touched.
 */
export const publishTrouble = (name: ErrorName): Promise<Snapshot> =>
  publish(async (before) => {
    const known = await projectAll().catch(() => before ?? { ...nothing, account: unknownAccount });
    return { ...known, problem: { name, detail: null, at: Date.now() } };
  });
